-- Working time as people keep it: calendars, their versions, and who works by which.

create table calendar (
  account_id uuid not null references account (account_id),
  id uuid not null,
  name text not null,
  version integer not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (account_id, id)
);

-- A calendar is never changed in place: a closed clock keeps the days by which it was counted.
create table calendar_version (
  account_id uuid not null references account (account_id),
  calendar_id uuid not null,
  version integer not null,
  definition jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (account_id, calendar_id, version),
  foreign key (account_id, calendar_id) references calendar (account_id, id)
);

-- Who works by which calendar; the nil team stands for everybody else.
create table calendar_use (
  account_id uuid not null references account (account_id),
  team_id uuid not null,
  calendar_id uuid not null,
  primary key (account_id, team_id),
  foreign key (account_id, calendar_id) references calendar (account_id, id)
);

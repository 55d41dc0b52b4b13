-- Waiting and reminding: why a ticket waits, follow-up plans, snooze, reminders, tickets that nobody has touched for too long.

-- Until when a ticket is out of the way of those who work: it stands with the waiting ones until then.
alter table ticket add column snoozed_until timestamptz;
drop index ticket_waiting;
create index ticket_waiting on ticket (account_id, (-urgency), waiting_since, id)
  where status_category in ('pending', 'onHold') or snoozed_until is not null;

-- An account without a row has never opened these settings.
create table waiting_settings (
  account_id uuid primary key references account (account_id),
  -- What an agent chooses from when a ticket begins to wait; null: the built-in reasons.
  reasons jsonb,
  -- Begins by itself when a ticket begins to wait for its customer.
  auto_plan_id uuid,
  -- Working days without anybody doing anything, after which a ticket is «quiet for too long».
  quiet_days integer not null default 3 check (quiet_days between 1 and 90)
);

create table follow_up_plan (
  account_id uuid not null references account (account_id),
  id uuid not null,
  name text not null,
  active boolean not null default true,
  steps jsonb not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (account_id, id)
);

-- A plan at work on a ticket: with the steps as they were when it began.
create table follow_up_run (
  account_id uuid not null references account (account_id),
  ticket_id uuid not null,
  plan_id uuid not null,
  name text not null,
  steps jsonb not null,
  -- The index of the step that comes next.
  next_step integer not null,
  next_at timestamptz not null,
  started_at timestamptz not null,
  sent integer not null default 0,
  primary key (account_id, ticket_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);

create table reminder (
  account_id uuid not null references account (account_id),
  id uuid not null,
  agent_id uuid not null,
  ticket_id uuid not null,
  at timestamptz not null,
  text text not null,
  created_at timestamptz not null,
  told_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, agent_id) references agent (account_id, id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);
create index reminder_of_agent on reminder (account_id, agent_id, at, id) where told_at is null;
create index reminder_of_ticket on reminder (account_id, ticket_id, at) where told_at is null;

create table quiet_ticket (
  account_id uuid not null references account (account_id),
  ticket_id uuid not null,
  -- When somebody last did something.
  since timestamptz not null,
  primary key (account_id, ticket_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);
create index quiet_ticket_by_time on quiet_ticket (account_id, since, ticket_id);

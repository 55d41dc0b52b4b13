-- The neutral slots of the ticket, which branches write and the trunk shows; the moments that they ask for; notices to agents.

alter table ticket
  add column own_action_at timestamptz,
  add column branch_action_at timestamptz,
  add column topic_id uuid,
  add column line smallint not null default 1,
  add column stage text,
  add column needed_by timestamptz,
  add column waiting_reason text,
  add column deadline_at timestamptz,
  add column deadline_kind text,
  add column fields jsonb not null default '{}',
  add column incident_id uuid;

update ticket set own_action_at = next_action_at where next_action_at is not null;

alter table ticket
  add constraint ticket_line_check check (line between 1 and 3),
  add constraint ticket_stage_check check (stage in ('study', 'contact', 'diagnose', 'solve')),
  add constraint ticket_deadline_kind_check
    check (deadline_kind in ('firstResponse', 'nextResponse', 'resolution', 'neededBy')),
  add constraint ticket_deadline_whole check ((deadline_at is null) = (deadline_kind is null));

create table ticket_moment (
  account_id uuid not null references account (account_id),
  ticket_id uuid not null,
  -- Whose moment: a branch may have several kinds, but one moment of each.
  kind text not null,
  at timestamptz not null,
  data jsonb not null default '{}',
  primary key (account_id, ticket_id, kind),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);

create table notice (
  account_id uuid not null references account (account_id),
  agent_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  ticket_id uuid,
  data jsonb not null default '{}',
  read_at timestamptz,
  primary key (account_id, agent_id, id),
  foreign key (account_id, agent_id) references agent (account_id, id)
);
create index notice_unread on notice (account_id, agent_id, id desc) where read_at is null;

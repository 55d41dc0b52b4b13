-- Promises (SLA policies, immutable in versions) and their running clocks.

create table sla_policy (
  account_id uuid not null references account (account_id),
  id uuid not null,
  name text not null,
  position integer not null,
  enabled boolean not null,
  version integer not null,
  -- Clocks that began before are left alone unless somebody asked to move them.
  since timestamptz not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (account_id, id)
);

create table sla_policy_version (
  account_id uuid not null references account (account_id),
  policy_id uuid not null,
  version integer not null,
  name text not null,
  terms jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (account_id, policy_id, version),
  foreign key (account_id, policy_id) references sla_policy (account_id, id)
);

-- Which promises a ticket lives under.
create table sla_ticket (
  account_id uuid not null references account (account_id),
  ticket_id uuid not null,
  policy_id uuid,
  -- Chosen by a person or a rule: conditions are not asked again.
  by_hand boolean not null default false,
  since timestamptz not null,
  -- The urgency that was written for the sake of a deadline, so that it alone is taken back.
  raised_to smallint not null default 0,
  -- The ticket's version when its clocks were last counted from the whole history.
  seen_version integer not null default 0,
  -- The moment that was asked for, so that it is not asked for again.
  moment_at timestamptz,
  -- The customer's own deadline whose passing has been told.
  needed_told timestamptz,
  primary key (account_id, ticket_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);

create table sla_clock (
  account_id uuid not null references account (account_id),
  ticket_id uuid not null,
  kind text not null check (kind in ('firstResponse', 'nextResponse', 'resolution')),
  -- The which-th question of the customer a next response answers; 1 for the others.
  cycle integer not null,
  policy_id uuid not null,
  policy_version integer not null,
  -- Null is the calendar that is built in.
  calendar_id uuid,
  calendar_version integer not null,
  priority text not null,
  target_seconds integer not null,
  state text not null check (state in ('running', 'paused', 'met', 'stopped')),
  started_at timestamptz not null,
  paused_since timestamptz,
  consumed_seconds integer not null,
  risk_at timestamptz,
  due_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  ended_at timestamptz,
  -- Wall seconds until it was met.
  elapsed_seconds integer,
  -- Whose work it was when it ended.
  agent_id uuid,
  team_id uuid not null,
  line smallint not null,
  primary key (account_id, ticket_id, kind, cycle),
  foreign key (account_id, ticket_id) references ticket (account_id, id),
  foreign key (account_id, policy_id, policy_version) references sla_policy_version (account_id, policy_id, version)
);
create index sla_clock_open on sla_clock (account_id, policy_id) where state in ('running', 'paused');
create index sla_clock_ended on sla_clock (account_id, ended_at) where ended_at is not null;

-- Tickets whose clocks are to be counted anew: a policy or a calendar has changed.
create table sla_recount (
  account_id uuid not null references account (account_id),
  ticket_id uuid not null,
  -- Also clocks that began before, and to the newest version.
  move boolean not null,
  primary key (account_id, ticket_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);

-- Rules: their versions, what they did, and the tickets that wait for them.

create table rule (
  account_id uuid not null references account (account_id),
  id uuid not null,
  kind text not null check (kind in ('trigger', 'scheduled')),
  name text not null,
  enabled boolean not null default true,
  position integer not null,
  version integer not null default 1,
  -- Events, timing, conditions, actions: see contract/automation.ts.
  body jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Of a rule that runs by the clock: when next, and how far the present run has come.
  next_run_at timestamptz,
  reached_ticket_id uuid,
  primary key (account_id, id)
);
create index rule_due on rule (account_id, next_run_at) where enabled and next_run_at is not null;

create table rule_version (
  account_id uuid not null,
  rule_id uuid not null,
  version integer not null,
  at timestamptz not null,
  agent_id uuid,
  name text not null,
  body jsonb not null,
  primary key (account_id, rule_id, version),
  foreign key (account_id, rule_id) references rule (account_id, id) on delete cascade
);

create table rule_run (
  account_id uuid not null,
  rule_id uuid not null,
  -- The event that woke it, or the entry of a ticket: nothing is done twice for one.
  cause_id uuid not null,
  ticket_id uuid not null,
  at timestamptz not null,
  version integer not null,
  outcome text not null check (outcome in ('done', 'failed', 'loop')),
  why text not null,
  did text not null,
  primary key (account_id, rule_id, cause_id, ticket_id),
  foreign key (account_id, rule_id) references rule (account_id, id) on delete cascade
);
create index rule_run_of_ticket on rule_run (account_id, ticket_id, at desc);
create index rule_run_by_time on rule_run (account_id, rule_id, at desc);

-- Tickets that a rule by the clock has found and acted upon; it acts again only when a ticket has left and come back.
create table rule_entry (
  account_id uuid not null,
  rule_id uuid not null,
  ticket_id uuid not null,
  id uuid not null,
  since timestamptz not null,
  primary key (account_id, rule_id, ticket_id),
  foreign key (account_id, rule_id) references rule (account_id, id) on delete cascade
);

-- «Four hours after the customer wrote»: one waiting a rule and ticket.
create table rule_wait (
  account_id uuid not null,
  ticket_id uuid not null,
  rule_id uuid not null,
  at timestamptz not null,
  event_id uuid not null,
  depth integer not null,
  primary key (account_id, ticket_id, rule_id),
  foreign key (account_id, rule_id) references rule (account_id, id) on delete cascade
);

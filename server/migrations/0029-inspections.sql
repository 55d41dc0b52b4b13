-- Repeat complaints about one object, topic, tag or company open an inspection with the evidence.

create table inspection_policy (
  account_id uuid not null references account (account_id),
  id uuid not null,
  name text not null,
  enabled boolean not null default true,
  -- What complaints are counted by.
  counted_by text not null check (counted_by in ('subject', 'topic', 'tag', 'organization')),
  -- Only objects of this kind, these topics and what is below them, these tags; empty: all.
  subject_kind_id uuid,
  topic_ids uuid[] not null default '{}',
  tags text[] not null default '{}',
  threshold integer not null check (threshold between 2 and 1000),
  days integer not null check (days between 1 and 366),
  -- So long after an inspection the next one about the same is stronger.
  repeat_days integer not null check (repeat_days between 1 and 1830),
  tell_agents uuid[] not null default '{}',
  tell_team_id uuid,
  -- The second time these are told as well.
  tell_again uuid[] not null default '{}',
  created_at timestamptz not null,
  primary key (account_id, id)
);

create table complaint (
  account_id uuid not null,
  policy_id uuid not null,
  -- The object, topic, company, or the tag itself.
  about text not null,
  ticket_id uuid not null,
  at timestamptz not null,
  primary key (account_id, policy_id, about, ticket_id),
  foreign key (account_id, policy_id) references inspection_policy (account_id, id) on delete cascade
);
create index complaint_by_time on complaint (account_id, policy_id, about, at);

create table inspection (
  account_id uuid not null references account (account_id),
  id uuid not null,
  policy_id uuid not null,
  about text not null,
  -- As people call it, at the time.
  name text not null,
  reason text not null,
  level integer not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  conclusion text,
  primary key (account_id, id),
  constraint inspection_closed_whole check ((state = 'closed') = (closed_at is not null and conclusion is not null))
);
create unique index inspection_open on inspection (account_id, policy_id, about) where state = 'open';
create index inspection_last on inspection (account_id, policy_id, about, opened_at desc);
create index inspection_by_state on inspection (account_id, state, opened_at desc);

create table inspection_evidence (
  account_id uuid not null,
  inspection_id uuid not null,
  ticket_id uuid not null,
  at timestamptz not null,
  primary key (account_id, inspection_id, ticket_id),
  foreign key (account_id, inspection_id) references inspection (account_id, id)
);

-- Triage: keyword rules made by people, and models learned from the desk's own history.

create table keyword_rule (
  account_id uuid not null references account (account_id),
  id uuid not null,
  name text not null,
  position integer not null,
  active boolean not null default true,
  -- Words and phrases in any form: one of the first, all of the second, none of the third.
  any_of text[] not null default '{}',
  all_of text[] not null default '{}',
  none_of text[] not null default '{}',
  topic_id uuid,
  priority text check (priority in ('low', 'normal', 'high', 'urgent')),
  team_id uuid,
  line smallint check (line between 1 and 3),
  tags text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, topic_id) references topic (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id)
);

create table triage_setting (
  account_id uuid primary key references account (account_id),
  -- How often an automatic answer must be right.
  wanted_precision real not null default 0.95 check (wanted_precision between 0.5 and 0.999),
  -- {"topic": "act" | "suggest" | "off", …}; what is not here acts.
  modes jsonb not null default '{}',
  -- So many like tickets within an hour are offered as one incident.
  incident_tickets smallint not null default 5 check (incident_tickets between 2 and 100),
  -- The training that runs, or ran last.
  training_started_at timestamptz,
  training_ended_at timestamptz,
  training_problem text
);

create table triage_model (
  account_id uuid not null references account (account_id),
  version integer not null,
  trained_at timestamptz not null,
  seconds real not null,
  texts integer not null,
  -- Hashes of the features (int32) and how telling each is (float32), in the order of the rows.
  keys bytea not null,
  idf bytea not null,
  primary key (account_id, version)
);

create table triage_head (
  account_id uuid not null,
  version integer not null,
  head text not null check (head in ('topic', 'priority', 'team', 'sentiment', 'spam')),
  labels text[] not null,
  -- How many texts each label was learned from.
  texts integer[] not null,
  -- A signed byte a feature and label, with a scale a feature (float32).
  weights bytea not null,
  scales bytea not null,
  bias bytea not null,
  slope real not null,
  shift real not null,
  -- Answers to the latest fifth of the history before it was learned from: [[confidence, place of the truth, place of the answer], …].
  trials jsonb not null,
  primary key (account_id, version, head),
  foreign key (account_id, version) references triage_model (account_id, version) on delete cascade
);

-- What was thought of a ticket when it came, and what people said to it.
create table triage_verdict (
  account_id uuid not null references account (account_id),
  ticket_id uuid not null,
  head text not null check (head in ('topic', 'priority', 'team', 'line', 'tags', 'language', 'sentiment', 'spam')),
  -- [{"value": "…", "confidence": 0.97}, …], surest first.
  answers jsonb not null default '[]',
  -- The words that decided.
  reasons text[] not null default '{}',
  decided_by text not null check (decided_by in ('rule', 'model', 'person')),
  rule_name text,
  model_version integer,
  -- Written into the ticket by the desk itself.
  acted boolean not null default false,
  at timestamptz not null,
  -- What an agent accepted or put right; teaches at the next training.
  confirmed text,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (account_id, ticket_id, head),
  foreign key (account_id, ticket_id) references ticket (account_id, id) on delete cascade
);
create index triage_verdict_by_time on triage_verdict (account_id, at desc);

-- Like tickets of several people within an hour.
create table incident_offer (
  account_id uuid not null references account (account_id),
  id uuid not null,
  at timestamptz not null,
  last_at timestamptz not null,
  ticket_ids uuid[] not null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'dismissed')),
  primary key (account_id, id)
);
create index incident_offer_by_time on incident_offer (account_id, last_at desc);
create index incident_offer_by_ticket on incident_offer using gin (account_id, ticket_ids);
create index ticket_by_incident on ticket (account_id, incident_id) where incident_id is not null;

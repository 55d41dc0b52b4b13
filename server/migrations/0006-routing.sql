-- Who works when and on what (availability), hand-overs between lines, how queues give tickets out (routing), how long one waits (waits).

-- Teams whose work this agent may see and hand round («старший смены»).
alter table agent add column supervises uuid[] not null default '{}';

-- No row: everything as it is built in.
create table work_setting (
  account_id uuid primary key references account,
  -- An agent without an open screen for so long is away by himself; null: never.
  away_after_minutes integer check (away_after_minutes between 1 and 1440),
  -- Outside his team's working time nobody is given anything by itself.
  only_in_working_time boolean not null default false,
  show_queue_position boolean not null default true,
  tell_who_took boolean not null default false
);

create table agent_presence (
  account_id uuid not null references account,
  agent_id uuid not null,
  state text not null check (state in ('online', 'away')),
  state_at timestamptz not null,
  seen_at timestamptz,
  primary key (account_id, agent_id),
  foreign key (account_id, agent_id) references agent (account_id, id) on delete cascade
);

create table agent_work (
  account_id uuid not null references account,
  agent_id uuid not null,
  -- So many tickets at a time, in units of an ordinary one.
  capacity smallint not null check (capacity between 0 and 1000),
  lines smallint[] not null,
  primary key (account_id, agent_id),
  foreign key (account_id, agent_id) references agent (account_id, id) on delete cascade
);

create table team_work (
  account_id uuid not null references account,
  team_id uuid not null,
  lines smallint[] not null,
  primary key (account_id, team_id),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade
);

create table agent_skill (
  account_id uuid not null references account,
  agent_id uuid not null,
  kind text not null check (kind in ('language', 'topic', 'tag')),
  -- A language code, a topic's id, or a tag such as a product's name.
  value text not null,
  level smallint not null check (level between 1 and 3),
  primary key (account_id, agent_id, kind, value),
  foreign key (account_id, agent_id) references agent (account_id, id) on delete cascade
);

create table absence (
  account_id uuid not null references account,
  id uuid not null,
  agent_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- His tickets go at once when it begins, or each when it next needs somebody.
  hand_over text not null check (hand_over in ('atOnce', 'whenDue')),
  -- To whom: a colleague, a team, or back to the queue where they stand.
  substitute_id uuid,
  team_id uuid,
  note text not null default '',
  state text not null check (state in ('planned', 'handingOver', 'running', 'ended')),
  handed_over integer not null default 0,
  created_at timestamptz not null,
  primary key (account_id, id),
  check (until_at > from_at),
  foreign key (account_id, agent_id) references agent (account_id, id) on delete cascade,
  foreign key (account_id, substitute_id) references agent (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id)
);
create index absence_of_agent on absence (account_id, agent_id, until_at);
create index absence_to_begin on absence (account_id, from_at) where state in ('planned', 'handingOver');
create index absence_to_end on absence (account_id, until_at) where state = 'running';

-- The card that goes with a ticket from one line to another.
create table hand_over (
  account_id uuid not null references account,
  ticket_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  direction text not null check (direction in ('up', 'down')),
  from_line smallint not null,
  to_line smallint not null,
  from_team_id uuid not null,
  to_team_id uuid not null,
  from_agent_id uuid,
  to_agent_id uuid,
  by_agent_id uuid,
  tried text not null default '',
  asked text not null default '',
  urgency text check (urgency in ('low', 'normal', 'high', 'urgent')),
  reason text not null default '',
  primary key (account_id, ticket_id, id),
  foreign key (account_id, ticket_id) references ticket (account_id, id),
  -- Up with a card, down with a reason.
  check ((direction = 'up' and tried <> '' and asked <> '' and urgency is not null) or (direction = 'down' and reason <> ''))
);

-- How a queue gives its tickets out. No row: people take them.
create table routing_queue (
  account_id uuid not null references account,
  team_id uuid not null,
  line smallint not null check (line between 1 and 3),
  way text not null check (way in ('manual', 'roundRobin', 'leastLoaded', 'bySkill')),
  -- Whoever answered this customer last gets him again within so many days; 0: no.
  last_agent_days integer not null default 0 check (last_agent_days between 0 and 365),
  -- Whose turn it was last.
  turn_agent_id uuid,
  primary key (account_id, team_id, line),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade
);

-- Who has given a ticket back: it does not return to him while there are others.
create table routing_pass (
  account_id uuid not null references account,
  ticket_id uuid not null,
  agent_id uuid not null,
  at timestamptz not null,
  primary key (account_id, ticket_id, agent_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);

create index ticket_in_queue on ticket (account_id, team_id, line, (-urgency), waiting_since, id)
  where status_category in ('new', 'open') and assignee_id is null;

-- What the customers of a queue are told: who stands where, made anew every few seconds at most, read by every node.
create table queue_snapshot (
  account_id uuid not null references account,
  team_id uuid not null,
  line smallint not null,
  made_at timestamptz not null,
  ticket_ids uuid[] not null,
  staff integer not null,
  samples jsonb not null,
  primary key (account_id, team_id, line),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade
);

-- How long each ticket waited for its first answer, and how full the queue was when it came.
create table wait_sample (
  account_id uuid not null references account,
  ticket_id uuid not null,
  team_id uuid not null,
  line smallint not null,
  topic_id uuid,
  opened_at timestamptz not null,
  ahead integer not null,
  staff integer not null,
  answered_at timestamptz,
  -- Of working time.
  waited_seconds integer,
  primary key (account_id, ticket_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);
create index wait_sample_of_queue on wait_sample (account_id, team_id, line, answered_at desc) where answered_at is not null;

-- Once a ticket: the customer was told who has taken it.
create table taken_notice (
  account_id uuid not null references account,
  ticket_id uuid not null,
  agent_id uuid not null,
  at timestamptz not null,
  primary key (account_id, ticket_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);

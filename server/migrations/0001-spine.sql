-- The spine: accounts, staff, customers, tickets with their thread, letters in and out, the event log.
-- Rules of this schema: docs/database.md. account_id is the first column everywhere; no triggers, no enum types.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table account (
  account_id uuid primary key,
  name text not null,
  language text not null,
  time_zone text not null,
  number_prefix text not null default 'K',
  undo_send_seconds integer not null default 10,
  reopen_days integer not null default 14,
  close_after_days integer not null default 7,
  answer_within_hours integer not null default 24,
  acknowledge boolean not null default true,
  ask_csat boolean not null default true,
  created_at timestamptz not null default now()
);

create table agent (
  account_id uuid not null references account,
  id uuid not null,
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'admin', 'agent', 'collaborator')),
  sees text not null default 'all' check (sees in ('all', 'teams')),
  language text not null,
  theme text not null default 'auto',
  signature text not null default '',
  password_hash text,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, email)
);

-- Installation-wide look-up: which account an address signs in to. Small; becomes a reference table when sharded.
create table login_address (
  email text primary key,
  account_id uuid not null references account,
  agent_id uuid not null,
  foreign key (account_id, agent_id) references agent (account_id, id)
);

create table session (
  account_id uuid not null references account,
  id uuid not null,
  agent_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  authenticated_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ip text,
  user_agent text,
  primary key (account_id, id),
  unique (account_id, token_hash),
  foreign key (account_id, agent_id) references agent (account_id, id) on delete cascade
);
create index session_by_agent on session (account_id, agent_id);

create table api_token (
  account_id uuid not null references account,
  id uuid not null,
  agent_id uuid not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (account_id, id),
  unique (account_id, token_hash),
  foreign key (account_id, agent_id) references agent (account_id, id)
);

create table one_time_link (
  account_id uuid not null references account,
  id uuid not null,
  purpose text not null check (purpose in ('invite', 'passwordReset')),
  email text not null,
  role text,
  team_ids uuid[] not null default '{}',
  created_by uuid,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, id),
  unique (account_id, token_hash)
);

create table team (
  account_id uuid not null references account,
  id uuid not null,
  name text not null,
  number_prefix text,
  signature text not null default '',
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, name)
);

create table team_member (
  account_id uuid not null references account,
  team_id uuid not null,
  agent_id uuid not null,
  primary key (account_id, team_id, agent_id),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade,
  foreign key (account_id, agent_id) references agent (account_id, id) on delete cascade
);
create index team_member_by_agent on team_member (account_id, agent_id);

create table organization (
  account_id uuid not null references account,
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, name)
);

create table customer (
  account_id uuid not null references account,
  id uuid not null,
  name text not null,
  language text,
  organization_id uuid,
  notes text not null default '',
  -- Raised to make every status link of this person worthless.
  link_epoch integer not null default 0,
  blocked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, organization_id) references organization (account_id, id)
);
create index customer_by_name on customer using gin (account_id, lower(name) gin_trgm_ops);

create table identity (
  account_id uuid not null references account,
  kind text not null check (kind in ('email', 'phone', 'external')),
  value text not null,
  customer_id uuid not null,
  verified boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (account_id, kind, value),
  foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade
);
create index identity_by_customer on identity (account_id, customer_id);
create index identity_by_value on identity using gin (account_id, value gin_trgm_ops);

create table connection (
  account_id uuid not null references account,
  id uuid not null,
  channel text not null,
  name text not null,
  enabled boolean not null default true,
  team_id uuid not null,
  -- The main address in lower case, then its aliases: what is ours, for loops and for choosing the connection.
  addresses text[] not null default '{}',
  settings jsonb not null,
  secrets bytea,
  cursor jsonb,
  last_letter_at timestamptz,
  in_ok_at timestamptz,
  in_problem text,
  in_problem_since timestamptz,
  out_ok_at timestamptz,
  out_problem text,
  out_problem_since timestamptz,
  -- After a refused password nothing is tried before this moment, so that the provider does not lock the mailbox.
  out_retry_at timestamptz,
  silent_since timestamptz,
  -- Which node keeps the mailbox open; another takes over when the time has passed.
  watched_by uuid,
  watched_until timestamptz,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id)
);

create table status (
  account_id uuid not null references account,
  id uuid not null,
  name text not null,
  category text not null check (category in ('new', 'open', 'pending', 'onHold', 'solved', 'closed')),
  customer_label text not null,
  position integer not null,
  primary key (account_id, id),
  unique (account_id, name)
);

-- Handed out in blocks by a transaction of its own, so that no ticket waits for another's commit.
create table number_counter (
  account_id uuid not null references account,
  prefix text not null,
  next bigint not null,
  primary key (account_id, prefix)
);

create table ticket (
  account_id uuid not null references account,
  id uuid not null,
  number text not null,
  subject text not null,
  snippet text not null default '',
  status_id uuid not null,
  status_category text not null check (status_category in ('new', 'open', 'pending', 'onHold', 'solved', 'closed')),
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  team_id uuid not null,
  assignee_id uuid,
  requester_id uuid not null,
  waiting_on text check (waiting_on in ('us', 'customer', 'partner')),
  channel text not null,
  connection_id uuid,
  language text not null,
  tags text[] not null default '{}',
  urgency smallint not null default 0,
  next_action_at timestamptz,
  waiting_since timestamptz not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_message_at timestamptz not null,
  first_customer_at timestamptz,
  last_customer_at timestamptz,
  first_agent_at timestamptz,
  last_agent_at timestamptz,
  solved_at timestamptz,
  closed_at timestamptz,
  message_count integer not null default 0,
  has_attachments boolean not null default false,
  undelivered boolean not null default false,
  follow_up_of uuid,
  join_number text,
  join_reason text,
  search tsvector not null generated always as (to_tsvector('russian', translate(subject, 'ёЁ', 'еЕ'))) stored,
  primary key (account_id, id),
  unique (account_id, number),
  foreign key (account_id, status_id) references status (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id),
  foreign key (account_id, assignee_id) references agent (account_id, id),
  foreign key (account_id, requester_id) references customer (account_id, id),
  -- Nothing is forgotten: an unfinished ticket has a next moment and somebody whose turn it is.
  constraint ticket_unfinished_has_next_moment
    check (status_category in ('solved', 'closed') or (next_action_at is not null and waiting_on is not null))
);
-- One index a list: filter and order both. Urgency falls (so it stands negated: a page begins by one row comparison),
-- waiting time rises, the id settles ties.
create index ticket_unfinished on ticket (account_id, (-urgency), waiting_since, id)
  where status_category in ('new', 'open', 'pending', 'onHold');
create index ticket_unfinished_of_team on ticket (account_id, team_id, (-urgency), waiting_since, id)
  where status_category in ('new', 'open', 'pending', 'onHold');
create index ticket_unassigned on ticket (account_id, (-urgency), waiting_since, id)
  where status_category in ('new', 'open', 'pending', 'onHold') and assignee_id is null;
create index ticket_of_assignee on ticket (account_id, assignee_id, (-urgency), waiting_since, id)
  where status_category in ('new', 'open', 'pending', 'onHold');
create index ticket_waiting on ticket (account_id, (-urgency), waiting_since, id)
  where status_category in ('pending', 'onHold');
create index ticket_finished on ticket (account_id, last_message_at desc, id desc)
  where status_category in ('solved', 'closed');
create index ticket_of_requester on ticket (account_id, requester_id, created_at desc, id desc);
create index ticket_next_moment on ticket (account_id, next_action_at) where next_action_at is not null;
-- Words are found by rare ones alone, or by common ones within 50 days: the first four digits of a UUIDv7.
-- The list of changes not yet merged into a GIN index is read by every search, so it is kept short.
create index ticket_search on ticket using gin ((account_id::text || left(id::text, 4)), search)
  with (gin_pending_list_limit = 256);

create table message (
  account_id uuid not null references account,
  ticket_id uuid not null,
  id uuid not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  purpose text not null default 'message' check (purpose in ('message', 'acknowledgement', 'csat', 'notice')),
  at timestamptz not null,
  author_kind text not null check (author_kind in ('customer', 'agent', 'system')),
  author_id uuid,
  author_name text not null default '',
  author_address text not null default '',
  recipients jsonb not null default '{}',
  subject text not null default '',
  -- The new words, then the whole letter; null when both are the same.
  text text not null,
  html text,
  full_text text,
  full_html text,
  channel text not null,
  connection_id uuid,
  mail_message_id text,
  letter_id uuid,
  thread_reason text,
  unverified boolean not null default false,
  -- A tsvector holds 1 MB at most: what stands further back in a very long letter is not found.
  search tsvector not null generated always as (to_tsvector('russian',
    translate(author_name || ' ' || author_address || ' ' || subject || ' ' || left(text, 200000), 'ёЁ', 'еЕ'))) stored,
  primary key (account_id, ticket_id, id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);
create index message_search on message using gin ((account_id::text || left(id::text, 4)), search)
  with (gin_pending_list_limit = 256);
create index message_by_time on message (account_id, id);

create table note (
  account_id uuid not null references account,
  ticket_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  agent_id uuid,
  text text not null,
  html text,
  search tsvector not null generated always as (to_tsvector('russian', translate(left(text, 200000), 'ёЁ', 'еЕ'))) stored,
  primary key (account_id, ticket_id, id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);
create index note_search on note using gin ((account_id::text || left(id::text, 4)), search)
  with (gin_pending_list_limit = 256);
create index note_by_time on note (account_id, id);

-- Which ticket a Message-ID belongs to: letters that came and letters that we sent.
create table message_reference (
  account_id uuid not null references account,
  mail_message_id text not null,
  ticket_id uuid not null,
  message_id uuid not null,
  ours boolean not null,
  primary key (account_id, mail_message_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);

create table attachment (
  account_id uuid not null references account,
  ticket_id uuid not null,
  id uuid not null,
  message_id uuid,
  note_id uuid,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  content_id text,
  inline boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (account_id, ticket_id, id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);
create index attachment_of_message on attachment (account_id, ticket_id, message_id) where message_id is not null;

create table upload (
  account_id uuid not null references account,
  id uuid not null,
  agent_id uuid,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id)
);

create table participant (
  account_id uuid not null references account,
  ticket_id uuid not null,
  customer_id uuid not null,
  state text not null check (state in ('confirmed', 'proposed')),
  primary key (account_id, ticket_id, customer_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id),
  foreign key (account_id, customer_id) references customer (account_id, id)
);

create table draft (
  account_id uuid not null references account,
  ticket_id uuid not null,
  agent_id uuid not null,
  kind text not null check (kind in ('reply', 'note')),
  html text not null,
  cc text[] not null default '{}',
  upload_ids uuid[] not null default '{}',
  seen_message_id uuid,
  updated_at timestamptz not null,
  primary key (account_id, ticket_id, agent_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id),
  foreign key (account_id, agent_id) references agent (account_id, id)
);

create table csat (
  account_id uuid not null references account,
  ticket_id uuid not null,
  asked_at timestamptz,
  agent_id uuid,
  team_id uuid,
  score smallint check (score between 1 and 5),
  comment text,
  rated_at timestamptz,
  primary key (account_id, ticket_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id)
);

-- A letter as it came. The raw bytes are a blob (content-addressed); this row is what makes it ours.
create table letter (
  account_id uuid not null references account,
  id uuid not null,
  connection_id uuid,
  road text not null check (road in ('smtp', 'imap', 'api', 'sandbox')),
  received_at timestamptz not null,
  sha256 text not null,
  size bigint not null,
  envelope jsonb not null default '{}',
  state text not null default 'received' check (state in ('received', 'done', 'quarantined', 'dismissed')),
  -- What became of it: opened, continued, duplicate, bounce, loop, … and why it stopped, for people.
  outcome text,
  reason text,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  mail_from text not null default '',
  subject text not null default '',
  ticket_id uuid,
  message_id uuid,
  primary key (account_id, id)
);
create index letter_to_process on letter (account_id, next_try_at) where state = 'received';
create index letter_quarantined on letter (account_id, id desc) where state = 'quarantined';
create index letter_of_ticket on letter (account_id, ticket_id) where ticket_id is not null;

-- The same letter by whatever road is one letter: its key is taken once.
create table letter_key (
  account_id uuid not null references account,
  key text not null,
  letter_id uuid not null,
  primary key (account_id, key)
);

create table outbox (
  account_id uuid not null references account,
  id uuid not null,
  ticket_id uuid,
  message_id uuid,
  connection_id uuid,
  purpose text not null,
  -- The whole letter as it will leave: recipients, threading headers, text, HTML, files by their hash.
  letter jsonb not null,
  mail_message_id text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled', 'bounced')),
  send_at timestamptz not null,
  tries integer not null default 0,
  -- How often the connection broke after the last byte: the letter may have left.
  maybe_sent smallint not null default 0,
  next_try_at timestamptz not null,
  problem jsonb,
  sent_at timestamptz,
  dismissed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id)
);
create index outbox_due on outbox (account_id, next_try_at) where state in ('queued', 'sending');
create index outbox_by_mail_message_id on outbox (account_id, mail_message_id);
create index outbox_of_message on outbox (account_id, message_id) where message_id is not null;
create index outbox_undelivered on outbox (account_id, id desc)
  where state in ('failed', 'uncertain', 'bounced') and dismissed_at is null;

-- One automatic answer a day to an address, and a hard stop a pair and hour (RFC 3834).
create table auto_reply (
  account_id uuid not null references account,
  address text not null,
  hour timestamptz not null,
  sent integer not null,
  primary key (account_id, address, hour)
);

-- Append-only. xid orders it for readers: rows below the oldest running transaction are complete and never change places.
create table event (
  account_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null,
  at timestamptz not null,
  type text not null,
  ticket_id uuid,
  actor_kind text not null check (actor_kind in ('agent', 'customer', 'system', 'token')),
  actor_id uuid,
  data jsonb not null default '{}',
  primary key (account_id, xid, id)
);
create index event_of_ticket on event (account_id, ticket_id, id) where ticket_id is not null;

-- How many unfinished tickets stand where; kept by the event relay, read by every list.
create table tally (
  account_id uuid not null references account,
  team_id uuid not null,
  -- The nil uuid stands for nobody.
  assignee_id uuid not null,
  status_category text not null,
  tickets integer not null,
  primary key (account_id, team_id, assignee_id, status_category)
);

create table idempotency (
  account_id uuid not null references account,
  actor_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  reply jsonb not null,
  at timestamptz not null,
  primary key (account_id, actor_id, key)
);

create table audit_entry (
  account_id uuid not null references account,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  data jsonb not null default '{}',
  ip text,
  primary key (account_id, id)
);

-- Local to one database, never sharded: where each reader of the event log stands, and shared limits.
create schema relay;

create table relay.cursor (
  account_id uuid not null,
  reader text not null,
  xid xid8 not null,
  id uuid not null,
  primary key (account_id, reader)
);

create table relay.failure (
  account_id uuid not null,
  reader text not null,
  event_id uuid not null,
  event jsonb not null,
  tries integer not null,
  next_try_at timestamptz not null,
  problem text not null,
  primary key (account_id, reader, event_id)
);

create unlogged table relay.rate (
  key text not null,
  slot bigint not null,
  hits integer not null,
  primary key (key, slot)
);

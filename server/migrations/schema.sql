-- The schema that the migrations result in, printed from the catalogue for reading. Not run by anything.

CREATE TABLE absence (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  from_at timestamp with time zone NOT NULL,
  until_at timestamp with time zone NOT NULL,
  hand_over text NOT NULL,
  substitute_id uuid,
  team_id uuid,
  note text NOT NULL DEFAULT ''::text,
  state text NOT NULL,
  handed_over integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT absence_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT absence_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id) ON DELETE CASCADE,
  CONSTRAINT absence_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT absence_account_id_substitute_id_fkey FOREIGN KEY (account_id, substitute_id) REFERENCES agent(account_id, id),
  CONSTRAINT absence_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id),
  CONSTRAINT absence_check CHECK ((until_at > from_at)),
  CONSTRAINT absence_hand_over_check CHECK ((hand_over = ANY (ARRAY['atOnce'::text, 'whenDue'::text]))),
  CONSTRAINT absence_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'handingOver'::text, 'running'::text, 'ended'::text])))
);
CREATE INDEX absence_of_agent ON absence USING btree (account_id, agent_id, until_at);
CREATE INDEX absence_to_begin ON absence USING btree (account_id, from_at) WHERE (state = ANY (ARRAY['planned'::text, 'handingOver'::text]));
CREATE INDEX absence_to_end ON absence USING btree (account_id, until_at) WHERE (state = 'running'::text);

CREATE TABLE account (
  account_id uuid NOT NULL,
  name text NOT NULL,
  language text NOT NULL,
  time_zone text NOT NULL,
  number_prefix text NOT NULL DEFAULT 'K'::text,
  undo_send_seconds integer NOT NULL DEFAULT 10,
  reopen_days integer NOT NULL DEFAULT 14,
  close_after_days integer NOT NULL DEFAULT 7,
  answer_within_hours integer NOT NULL DEFAULT 24,
  acknowledge boolean NOT NULL DEFAULT true,
  ask_csat boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT account_pkey PRIMARY KEY (account_id)
);

CREATE TABLE agent (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  sees text NOT NULL DEFAULT 'all'::text,
  language text NOT NULL,
  theme text NOT NULL DEFAULT 'auto'::text,
  signature text NOT NULL DEFAULT ''::text,
  password_hash text,
  active boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  supervises uuid[] NOT NULL DEFAULT '{}'::uuid[],
  CONSTRAINT agent_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT agent_account_id_email_key UNIQUE (account_id, email),
  CONSTRAINT agent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT agent_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'agent'::text, 'collaborator'::text]))),
  CONSTRAINT agent_sees_check CHECK ((sees = ANY (ARRAY['all'::text, 'teams'::text])))
);

CREATE TABLE agent_presence (
  account_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  state text NOT NULL,
  state_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone,
  CONSTRAINT agent_presence_pkey PRIMARY KEY (account_id, agent_id),
  CONSTRAINT agent_presence_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id) ON DELETE CASCADE,
  CONSTRAINT agent_presence_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT agent_presence_state_check CHECK ((state = ANY (ARRAY['online'::text, 'away'::text])))
);

CREATE TABLE agent_skill (
  account_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  level smallint NOT NULL,
  CONSTRAINT agent_skill_pkey PRIMARY KEY (account_id, agent_id, kind, value),
  CONSTRAINT agent_skill_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id) ON DELETE CASCADE,
  CONSTRAINT agent_skill_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT agent_skill_kind_check CHECK ((kind = ANY (ARRAY['language'::text, 'topic'::text, 'tag'::text]))),
  CONSTRAINT agent_skill_level_check CHECK (((level >= 1) AND (level <= 3)))
);

CREATE TABLE agent_work (
  account_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  capacity smallint NOT NULL,
  lines smallint[] NOT NULL,
  CONSTRAINT agent_work_pkey PRIMARY KEY (account_id, agent_id),
  CONSTRAINT agent_work_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id) ON DELETE CASCADE,
  CONSTRAINT agent_work_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT agent_work_capacity_check CHECK (((capacity >= 0) AND (capacity <= 1000)))
);

CREATE TABLE api_token (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_token_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT api_token_account_id_token_hash_key UNIQUE (account_id, token_hash),
  CONSTRAINT api_token_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id),
  CONSTRAINT api_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE attachment (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  id uuid NOT NULL,
  message_id uuid,
  note_id uuid,
  name text NOT NULL,
  type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  content_id text,
  inline boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT attachment_pkey PRIMARY KEY (account_id, ticket_id, id),
  CONSTRAINT attachment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT attachment_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);
CREATE INDEX attachment_of_message ON attachment USING btree (account_id, ticket_id, message_id) WHERE (message_id IS NOT NULL);

CREATE TABLE audit_entry (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  ip text,
  CONSTRAINT audit_entry_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT audit_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);
CREATE INDEX audit_entry_by_action ON audit_entry USING btree (account_id, action, id);

CREATE TABLE auto_reply (
  account_id uuid NOT NULL,
  address text NOT NULL,
  hour timestamp with time zone NOT NULL,
  sent integer NOT NULL,
  CONSTRAINT auto_reply_pkey PRIMARY KEY (account_id, address, hour),
  CONSTRAINT auto_reply_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE calendar (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT calendar_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT calendar_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE calendar_use (
  account_id uuid NOT NULL,
  team_id uuid NOT NULL,
  calendar_id uuid NOT NULL,
  CONSTRAINT calendar_use_pkey PRIMARY KEY (account_id, team_id),
  CONSTRAINT calendar_use_account_id_calendar_id_fkey FOREIGN KEY (account_id, calendar_id) REFERENCES calendar(account_id, id),
  CONSTRAINT calendar_use_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE calendar_version (
  account_id uuid NOT NULL,
  calendar_id uuid NOT NULL,
  version integer NOT NULL,
  definition jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  CONSTRAINT calendar_version_pkey PRIMARY KEY (account_id, calendar_id, version),
  CONSTRAINT calendar_version_account_id_calendar_id_fkey FOREIGN KEY (account_id, calendar_id) REFERENCES calendar(account_id, id),
  CONSTRAINT calendar_version_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE complaint (
  account_id uuid NOT NULL,
  policy_id uuid NOT NULL,
  about text NOT NULL,
  ticket_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT complaint_pkey PRIMARY KEY (account_id, policy_id, about, ticket_id),
  CONSTRAINT complaint_account_id_policy_id_fkey FOREIGN KEY (account_id, policy_id) REFERENCES inspection_policy(account_id, id) ON DELETE CASCADE
);
CREATE INDEX complaint_by_time ON complaint USING btree (account_id, policy_id, about, at);

CREATE TABLE connection (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  channel text NOT NULL,
  name text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  team_id uuid NOT NULL,
  addresses text[] NOT NULL DEFAULT '{}'::text[],
  settings jsonb NOT NULL,
  secrets bytea,
  cursor jsonb,
  last_letter_at timestamp with time zone,
  in_ok_at timestamp with time zone,
  in_problem text,
  in_problem_since timestamp with time zone,
  out_ok_at timestamp with time zone,
  out_problem text,
  out_problem_since timestamp with time zone,
  out_retry_at timestamp with time zone,
  silent_since timestamp with time zone,
  watched_by uuid,
  watched_until timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  CONSTRAINT connection_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT connection_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT connection_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id)
);

CREATE TABLE csat (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  asked_at timestamp with time zone,
  agent_id uuid,
  team_id uuid,
  score smallint,
  comment text,
  rated_at timestamp with time zone,
  ask_at timestamp with time zone,
  settle_at timestamp with time zone,
  settled_score smallint,
  pressed boolean NOT NULL DEFAULT false,
  openings jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT csat_pkey PRIMARY KEY (account_id, ticket_id),
  CONSTRAINT csat_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT csat_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id),
  CONSTRAINT csat_score_check CHECK (((score >= 1) AND (score <= 5)))
);
CREATE INDEX csat_to_ask ON csat USING btree (account_id, ask_at) WHERE (ask_at IS NOT NULL);
CREATE INDEX csat_to_settle ON csat USING btree (account_id, settle_at) WHERE (settle_at IS NOT NULL);

CREATE TABLE customer (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  language text,
  organization_id uuid,
  notes text NOT NULL DEFAULT ''::text,
  link_epoch integer NOT NULL DEFAULT 0,
  blocked_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  fields jsonb NOT NULL DEFAULT '{}'::jsonb,
  tier text,
  CONSTRAINT customer_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT customer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT customer_account_id_organization_id_fkey FOREIGN KEY (account_id, organization_id) REFERENCES organization(account_id, id)
);
CREATE INDEX customer_by_name ON customer USING gin (account_id, lower(name) gin_trgm_ops);

CREATE TABLE customer_conduct (
  account_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  agent_id uuid,
  ticket_id uuid,
  text text NOT NULL DEFAULT ''::text,
  CONSTRAINT customer_conduct_pkey PRIMARY KEY (account_id, customer_id, id),
  CONSTRAINT customer_conduct_account_id_customer_id_fkey FOREIGN KEY (account_id, customer_id) REFERENCES customer(account_id, id) ON DELETE CASCADE,
  CONSTRAINT customer_conduct_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT customer_conduct_kind_check CHECK ((kind = ANY (ARRAY['warned'::text, 'blocked'::text, 'unblocked'::text])))
);

CREATE TABLE draft (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  kind text NOT NULL,
  html text NOT NULL,
  cc text[] NOT NULL DEFAULT '{}'::text[],
  upload_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  seen_message_id uuid,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT draft_pkey PRIMARY KEY (account_id, ticket_id, agent_id),
  CONSTRAINT draft_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id),
  CONSTRAINT draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT draft_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id),
  CONSTRAINT draft_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'note'::text])))
);

CREATE TABLE event (
  account_id uuid NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  type text NOT NULL,
  ticket_id uuid,
  actor_kind text NOT NULL,
  actor_id uuid,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT event_pkey PRIMARY KEY (account_id, xid, id),
  CONSTRAINT event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['agent'::text, 'customer'::text, 'system'::text, 'token'::text])))
);
CREATE INDEX event_of_ticket ON event USING btree (account_id, ticket_id, id) WHERE (ticket_id IS NOT NULL);

CREATE TABLE field (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  belongs_to text NOT NULL,
  subject_kind_id uuid,
  key text NOT NULL,
  kind text NOT NULL,
  name jsonb NOT NULL,
  help jsonb NOT NULL DEFAULT '{"en": "", "ru": ""}'::jsonb,
  sensitive boolean NOT NULL DEFAULT false,
  required boolean NOT NULL DEFAULT false,
  everywhere boolean NOT NULL DEFAULT false,
  settings jsonb NOT NULL DEFAULT '{}'::jsonb,
  position integer NOT NULL DEFAULT 0,
  active boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT field_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT field_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT field_account_id_subject_kind_id_fkey FOREIGN KEY (account_id, subject_kind_id) REFERENCES subject_kind(account_id, id),
  CONSTRAINT field_belongs_to_check CHECK ((belongs_to = ANY (ARRAY['ticket'::text, 'customer'::text, 'organization'::text, 'subject'::text]))),
  CONSTRAINT field_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'longText'::text, 'number'::text, 'money'::text, 'date'::text, 'choice'::text, 'multiChoice'::text, 'yesNo'::text, 'file'::text, 'link'::text, 'object'::text]))),
  CONSTRAINT field_of_kind CHECK (((belongs_to = 'subject'::text) = (subject_kind_id IS NOT NULL)))
);
CREATE UNIQUE INDEX field_key ON field USING btree (account_id, belongs_to, key) WHERE (subject_kind_id IS NULL);
CREATE UNIQUE INDEX field_key_of_kind ON field USING btree (account_id, subject_kind_id, key) WHERE (subject_kind_id IS NOT NULL);

CREATE TABLE follow_up_plan (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  steps jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT follow_up_plan_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT follow_up_plan_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE follow_up_run (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  name text NOT NULL,
  steps jsonb NOT NULL,
  next_step integer NOT NULL,
  next_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone NOT NULL,
  sent integer NOT NULL DEFAULT 0,
  CONSTRAINT follow_up_run_pkey PRIMARY KEY (account_id, ticket_id),
  CONSTRAINT follow_up_run_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT follow_up_run_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);

CREATE TABLE hand_over (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  direction text NOT NULL,
  from_line smallint NOT NULL,
  to_line smallint NOT NULL,
  from_team_id uuid NOT NULL,
  to_team_id uuid NOT NULL,
  from_agent_id uuid,
  to_agent_id uuid,
  by_agent_id uuid,
  tried text NOT NULL DEFAULT ''::text,
  asked text NOT NULL DEFAULT ''::text,
  urgency text,
  reason text NOT NULL DEFAULT ''::text,
  CONSTRAINT hand_over_pkey PRIMARY KEY (account_id, ticket_id, id),
  CONSTRAINT hand_over_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT hand_over_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id),
  CONSTRAINT hand_over_check CHECK ((((direction = 'up'::text) AND (tried <> ''::text) AND (asked <> ''::text) AND (urgency IS NOT NULL)) OR ((direction = 'down'::text) AND (reason <> ''::text)))),
  CONSTRAINT hand_over_direction_check CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text]))),
  CONSTRAINT hand_over_urgency_check CHECK ((urgency = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])))
);

CREATE TABLE idempotency (
  account_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer NOT NULL,
  reply jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_pkey PRIMARY KEY (account_id, actor_id, key),
  CONSTRAINT idempotency_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE identity (
  account_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  customer_id uuid NOT NULL,
  verified boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT identity_pkey PRIMARY KEY (account_id, kind, value),
  CONSTRAINT identity_account_id_customer_id_fkey FOREIGN KEY (account_id, customer_id) REFERENCES customer(account_id, id) ON DELETE CASCADE,
  CONSTRAINT identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT identity_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'external'::text])))
);
CREATE INDEX identity_by_customer ON identity USING btree (account_id, customer_id);
CREATE INDEX identity_by_value ON identity USING gin (account_id, value gin_trgm_ops);

CREATE TABLE incident_offer (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  last_at timestamp with time zone NOT NULL,
  ticket_ids uuid[] NOT NULL,
  state text NOT NULL DEFAULT 'offered'::text,
  CONSTRAINT incident_offer_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT incident_offer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT incident_offer_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'dismissed'::text])))
);
CREATE INDEX incident_offer_by_ticket ON incident_offer USING gin (account_id, ticket_ids);
CREATE INDEX incident_offer_by_time ON incident_offer USING btree (account_id, last_at DESC);

CREATE TABLE inspection (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  policy_id uuid NOT NULL,
  about text NOT NULL,
  name text NOT NULL,
  reason text NOT NULL,
  level integer NOT NULL,
  state text NOT NULL DEFAULT 'open'::text,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  closed_by uuid,
  conclusion text,
  CONSTRAINT inspection_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT inspection_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT inspection_closed_whole CHECK (((state = 'closed'::text) = ((closed_at IS NOT NULL) AND (conclusion IS NOT NULL)))),
  CONSTRAINT inspection_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE INDEX inspection_by_state ON inspection USING btree (account_id, state, opened_at DESC);
CREATE INDEX inspection_last ON inspection USING btree (account_id, policy_id, about, opened_at DESC);
CREATE UNIQUE INDEX inspection_open ON inspection USING btree (account_id, policy_id, about) WHERE (state = 'open'::text);

CREATE TABLE inspection_evidence (
  account_id uuid NOT NULL,
  inspection_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT inspection_evidence_pkey PRIMARY KEY (account_id, inspection_id, ticket_id),
  CONSTRAINT inspection_evidence_account_id_inspection_id_fkey FOREIGN KEY (account_id, inspection_id) REFERENCES inspection(account_id, id)
);

CREATE TABLE inspection_policy (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  counted_by text NOT NULL,
  subject_kind_id uuid,
  topic_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  tags text[] NOT NULL DEFAULT '{}'::text[],
  threshold integer NOT NULL,
  days integer NOT NULL,
  repeat_days integer NOT NULL,
  tell_agents uuid[] NOT NULL DEFAULT '{}'::uuid[],
  tell_team_id uuid,
  tell_again uuid[] NOT NULL DEFAULT '{}'::uuid[],
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT inspection_policy_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT inspection_policy_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT inspection_policy_counted_by_check CHECK ((counted_by = ANY (ARRAY['subject'::text, 'topic'::text, 'tag'::text, 'organization'::text]))),
  CONSTRAINT inspection_policy_days_check CHECK (((days >= 1) AND (days <= 366))),
  CONSTRAINT inspection_policy_repeat_days_check CHECK (((repeat_days >= 1) AND (repeat_days <= 1830))),
  CONSTRAINT inspection_policy_threshold_check CHECK (((threshold >= 2) AND (threshold <= 1000)))
);

CREATE TABLE keyword_rule (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  position integer NOT NULL,
  active boolean NOT NULL DEFAULT true,
  any_of text[] NOT NULL DEFAULT '{}'::text[],
  all_of text[] NOT NULL DEFAULT '{}'::text[],
  none_of text[] NOT NULL DEFAULT '{}'::text[],
  topic_id uuid,
  priority text,
  team_id uuid,
  line smallint,
  tags text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT keyword_rule_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT keyword_rule_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT keyword_rule_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id),
  CONSTRAINT keyword_rule_account_id_topic_id_fkey FOREIGN KEY (account_id, topic_id) REFERENCES topic(account_id, id),
  CONSTRAINT keyword_rule_line_check CHECK (((line >= 1) AND (line <= 3))),
  CONSTRAINT keyword_rule_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])))
);

CREATE TABLE kvitok_migration (
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT kvitok_migration_pkey PRIMARY KEY (name)
);

CREATE TABLE letter (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  connection_id uuid,
  road text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  sha256 text NOT NULL,
  size bigint NOT NULL,
  envelope jsonb NOT NULL DEFAULT '{}'::jsonb,
  state text NOT NULL DEFAULT 'received'::text,
  outcome text,
  reason text,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone NOT NULL,
  mail_from text NOT NULL DEFAULT ''::text,
  subject text NOT NULL DEFAULT ''::text,
  ticket_id uuid,
  message_id uuid,
  CONSTRAINT letter_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT letter_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT letter_road_check CHECK ((road = ANY (ARRAY['smtp'::text, 'imap'::text, 'api'::text, 'sandbox'::text]))),
  CONSTRAINT letter_state_check CHECK ((state = ANY (ARRAY['received'::text, 'done'::text, 'quarantined'::text, 'dismissed'::text])))
);
CREATE INDEX letter_of_ticket ON letter USING btree (account_id, ticket_id) WHERE (ticket_id IS NOT NULL);
CREATE INDEX letter_quarantined ON letter USING btree (account_id, id DESC) WHERE (state = 'quarantined'::text);
CREATE INDEX letter_to_process ON letter USING btree (account_id, next_try_at) WHERE (state = 'received'::text);

CREATE TABLE letter_key (
  account_id uuid NOT NULL,
  key text NOT NULL,
  letter_id uuid NOT NULL,
  CONSTRAINT letter_key_pkey PRIMARY KEY (account_id, key),
  CONSTRAINT letter_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE login_address (
  email text NOT NULL,
  account_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  CONSTRAINT login_address_pkey PRIMARY KEY (email),
  CONSTRAINT login_address_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id),
  CONSTRAINT login_address_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE macro (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  folder text NOT NULL DEFAULT ''::text,
  team_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  actions jsonb NOT NULL,
  template_id uuid,
  used integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT macro_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT macro_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE mail_consent (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  provider text NOT NULL,
  address text NOT NULL,
  form_connection_id uuid,
  agent_id uuid NOT NULL,
  session_id uuid NOT NULL,
  state_hash bytea,
  sealed bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  signed_in_as text NOT NULL DEFAULT ''::text,
  expires_at timestamp with time zone,
  connection_id uuid,
  access_from timestamp with time zone,
  access_until timestamp with time zone,
  version integer NOT NULL DEFAULT 0,
  renewing_until timestamp with time zone,
  failures integer NOT NULL DEFAULT 0,
  problem text,
  retry_at timestamp with time zone,
  CONSTRAINT mail_consent_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT mail_consent_account_id_connection_id_fkey FOREIGN KEY (account_id, connection_id) REFERENCES connection(account_id, id),
  CONSTRAINT mail_consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT mail_consent_provider_check CHECK ((provider = ANY (ARRAY['microsoft'::text, 'google'::text])))
);
CREATE UNIQUE INDEX mail_consent_by_connection ON mail_consent USING btree (account_id, connection_id) WHERE (connection_id IS NOT NULL);
CREATE UNIQUE INDEX mail_consent_by_state ON mail_consent USING btree (account_id, state_hash) WHERE (state_hash IS NOT NULL);
CREATE INDEX mail_consent_unclaimed ON mail_consent USING btree (account_id, expires_at) WHERE (expires_at IS NOT NULL);

CREATE TABLE mail_registration (
  account_id uuid NOT NULL,
  provider text NOT NULL,
  client_id text NOT NULL,
  tenant text NOT NULL,
  secret bytea NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT mail_registration_pkey PRIMARY KEY (account_id, provider),
  CONSTRAINT mail_registration_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT mail_registration_provider_check CHECK ((provider = ANY (ARRAY['microsoft'::text, 'google'::text])))
);

CREATE TABLE message (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  id uuid NOT NULL,
  direction text NOT NULL,
  purpose text NOT NULL DEFAULT 'message'::text,
  at timestamp with time zone NOT NULL,
  author_kind text NOT NULL,
  author_id uuid,
  author_name text NOT NULL DEFAULT ''::text,
  author_address text NOT NULL DEFAULT ''::text,
  recipients jsonb NOT NULL DEFAULT '{}'::jsonb,
  subject text NOT NULL DEFAULT ''::text,
  text text NOT NULL,
  html text,
  full_text text,
  full_html text,
  channel text NOT NULL,
  connection_id uuid,
  mail_message_id text,
  letter_id uuid,
  thread_reason text,
  unverified boolean NOT NULL DEFAULT false,
  search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('russian'::regconfig, translate(((((((author_name || ' '::text) || author_address) || ' '::text) || subject) || ' '::text) || "left"(text, 200000)), 'ёЁ'::text, 'еЕ'::text))) STORED,
  CONSTRAINT message_pkey PRIMARY KEY (account_id, ticket_id, id),
  CONSTRAINT message_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT message_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id),
  CONSTRAINT message_author_kind_check CHECK ((author_kind = ANY (ARRAY['customer'::text, 'agent'::text, 'system'::text]))),
  CONSTRAINT message_direction_check CHECK ((direction = ANY (ARRAY['inbound'::text, 'outbound'::text]))),
  CONSTRAINT message_purpose_check CHECK ((purpose = ANY (ARRAY['message'::text, 'acknowledgement'::text, 'csat'::text, 'notice'::text])))
);
CREATE INDEX message_by_time ON message USING btree (account_id, id);
CREATE INDEX message_search ON message USING gin ((((account_id)::text || "left"((id)::text, 4))), search) WITH (gin_pending_list_limit='256');

CREATE TABLE message_reference (
  account_id uuid NOT NULL,
  mail_message_id text NOT NULL,
  ticket_id uuid NOT NULL,
  message_id uuid NOT NULL,
  ours boolean NOT NULL,
  CONSTRAINT message_reference_pkey PRIMARY KEY (account_id, mail_message_id),
  CONSTRAINT message_reference_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT message_reference_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);

CREATE TABLE note (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  agent_id uuid,
  text text NOT NULL,
  html text,
  search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('russian'::regconfig, translate("left"(text, 200000), 'ёЁ'::text, 'еЕ'::text))) STORED,
  CONSTRAINT note_pkey PRIMARY KEY (account_id, ticket_id, id),
  CONSTRAINT note_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT note_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);
CREATE INDEX note_by_time ON note USING btree (account_id, id);
CREATE INDEX note_search ON note USING gin ((((account_id)::text || "left"((id)::text, 4))), search) WITH (gin_pending_list_limit='256');

CREATE TABLE notice (
  account_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  ticket_id uuid,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  read_at timestamp with time zone,
  CONSTRAINT notice_pkey PRIMARY KEY (account_id, agent_id, id),
  CONSTRAINT notice_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id),
  CONSTRAINT notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);
CREATE INDEX notice_unread ON notice USING btree (account_id, agent_id, id DESC) WHERE (read_at IS NULL);

CREATE TABLE number_counter (
  account_id uuid NOT NULL,
  prefix text NOT NULL,
  next bigint NOT NULL,
  CONSTRAINT number_counter_pkey PRIMARY KEY (account_id, prefix),
  CONSTRAINT number_counter_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE one_time_link (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL,
  email text NOT NULL,
  role text,
  team_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  created_by uuid,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT one_time_link_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT one_time_link_account_id_token_hash_key UNIQUE (account_id, token_hash),
  CONSTRAINT one_time_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT one_time_link_purpose_check CHECK ((purpose = ANY (ARRAY['invite'::text, 'passwordReset'::text])))
);

CREATE TABLE organization (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  fields jsonb NOT NULL DEFAULT '{}'::jsonb,
  tier text,
  CONSTRAINT organization_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT organization_account_id_name_key UNIQUE (account_id, name),
  CONSTRAINT organization_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE outbox (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  ticket_id uuid,
  message_id uuid,
  connection_id uuid,
  purpose text NOT NULL,
  letter jsonb NOT NULL,
  mail_message_id text NOT NULL,
  state text NOT NULL,
  send_at timestamp with time zone NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  maybe_sent smallint NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone NOT NULL,
  problem jsonb,
  sent_at timestamp with time zone,
  dismissed_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT outbox_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT outbox_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'uncertain'::text, 'cancelled'::text, 'bounced'::text])))
);
CREATE INDEX outbox_by_mail_message_id ON outbox USING btree (account_id, mail_message_id);
CREATE INDEX outbox_due ON outbox USING btree (account_id, next_try_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
CREATE INDEX outbox_of_message ON outbox USING btree (account_id, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX outbox_undelivered ON outbox USING btree (account_id, id DESC) WHERE ((state = ANY (ARRAY['failed'::text, 'uncertain'::text, 'bounced'::text])) AND (dismissed_at IS NULL));

CREATE TABLE pack_installation (
  account_id uuid NOT NULL,
  key text NOT NULL,
  at timestamp with time zone NOT NULL,
  agent_id uuid,
  CONSTRAINT pack_installation_pkey PRIMARY KEY (account_id, key),
  CONSTRAINT pack_installation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE participant (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL,
  CONSTRAINT participant_pkey PRIMARY KEY (account_id, ticket_id, customer_id),
  CONSTRAINT participant_account_id_customer_id_fkey FOREIGN KEY (account_id, customer_id) REFERENCES customer(account_id, id),
  CONSTRAINT participant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT participant_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id),
  CONSTRAINT participant_state_check CHECK ((state = ANY (ARRAY['confirmed'::text, 'proposed'::text])))
);

CREATE TABLE queue_snapshot (
  account_id uuid NOT NULL,
  team_id uuid NOT NULL,
  line smallint NOT NULL,
  made_at timestamp with time zone NOT NULL,
  ticket_ids uuid[] NOT NULL,
  staff integer NOT NULL,
  samples jsonb NOT NULL,
  CONSTRAINT queue_snapshot_pkey PRIMARY KEY (account_id, team_id, line),
  CONSTRAINT queue_snapshot_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT queue_snapshot_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id) ON DELETE CASCADE
);

CREATE TABLE quiet_ticket (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT quiet_ticket_pkey PRIMARY KEY (account_id, ticket_id),
  CONSTRAINT quiet_ticket_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT quiet_ticket_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);
CREATE INDEX quiet_ticket_by_time ON quiet_ticket USING btree (account_id, since, ticket_id);

CREATE TABLE reminder (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  text text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  told_at timestamp with time zone,
  CONSTRAINT reminder_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT reminder_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id),
  CONSTRAINT reminder_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT reminder_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);
CREATE INDEX reminder_of_agent ON reminder USING btree (account_id, agent_id, at, id) WHERE (told_at IS NULL);
CREATE INDEX reminder_of_ticket ON reminder USING btree (account_id, ticket_id, at) WHERE (told_at IS NULL);

CREATE TABLE routing_pass (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT routing_pass_pkey PRIMARY KEY (account_id, ticket_id, agent_id),
  CONSTRAINT routing_pass_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT routing_pass_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);

CREATE TABLE routing_queue (
  account_id uuid NOT NULL,
  team_id uuid NOT NULL,
  line smallint NOT NULL,
  way text NOT NULL,
  last_agent_days integer NOT NULL DEFAULT 0,
  turn_agent_id uuid,
  CONSTRAINT routing_queue_pkey PRIMARY KEY (account_id, team_id, line),
  CONSTRAINT routing_queue_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT routing_queue_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id) ON DELETE CASCADE,
  CONSTRAINT routing_queue_last_agent_days_check CHECK (((last_agent_days >= 0) AND (last_agent_days <= 365))),
  CONSTRAINT routing_queue_line_check CHECK (((line >= 1) AND (line <= 3))),
  CONSTRAINT routing_queue_way_check CHECK ((way = ANY (ARRAY['manual'::text, 'roundRobin'::text, 'leastLoaded'::text, 'bySkill'::text])))
);

CREATE TABLE rule (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  position integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  body jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  next_run_at timestamp with time zone,
  reached_ticket_id uuid,
  CONSTRAINT rule_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT rule_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT rule_kind_check CHECK ((kind = ANY (ARRAY['trigger'::text, 'scheduled'::text])))
);
CREATE INDEX rule_due ON rule USING btree (account_id, next_run_at) WHERE (enabled AND (next_run_at IS NOT NULL));

CREATE TABLE rule_entry (
  account_id uuid NOT NULL,
  rule_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT rule_entry_pkey PRIMARY KEY (account_id, rule_id, ticket_id),
  CONSTRAINT rule_entry_account_id_rule_id_fkey FOREIGN KEY (account_id, rule_id) REFERENCES rule(account_id, id) ON DELETE CASCADE
);

CREATE TABLE rule_run (
  account_id uuid NOT NULL,
  rule_id uuid NOT NULL,
  cause_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  outcome text NOT NULL,
  why text NOT NULL,
  did text NOT NULL,
  CONSTRAINT rule_run_pkey PRIMARY KEY (account_id, rule_id, cause_id, ticket_id),
  CONSTRAINT rule_run_account_id_rule_id_fkey FOREIGN KEY (account_id, rule_id) REFERENCES rule(account_id, id) ON DELETE CASCADE,
  CONSTRAINT rule_run_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'failed'::text, 'loop'::text])))
);
CREATE INDEX rule_run_by_time ON rule_run USING btree (account_id, rule_id, at DESC);
CREATE INDEX rule_run_of_ticket ON rule_run USING btree (account_id, ticket_id, at DESC);

CREATE TABLE rule_version (
  account_id uuid NOT NULL,
  rule_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamp with time zone NOT NULL,
  agent_id uuid,
  name text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT rule_version_pkey PRIMARY KEY (account_id, rule_id, version),
  CONSTRAINT rule_version_account_id_rule_id_fkey FOREIGN KEY (account_id, rule_id) REFERENCES rule(account_id, id) ON DELETE CASCADE
);

CREATE TABLE rule_wait (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  rule_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  event_id uuid NOT NULL,
  depth integer NOT NULL,
  CONSTRAINT rule_wait_pkey PRIMARY KEY (account_id, ticket_id, rule_id),
  CONSTRAINT rule_wait_account_id_rule_id_fkey FOREIGN KEY (account_id, rule_id) REFERENCES rule(account_id, id) ON DELETE CASCADE
);

CREATE TABLE session (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_used_at timestamp with time zone NOT NULL DEFAULT now(),
  authenticated_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  ip text,
  user_agent text,
  CONSTRAINT session_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT session_account_id_token_hash_key UNIQUE (account_id, token_hash),
  CONSTRAINT session_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id) ON DELETE CASCADE,
  CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);
CREATE INDEX session_by_agent ON session USING btree (account_id, agent_id);

CREATE TABLE sla_clock (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  kind text NOT NULL,
  cycle integer NOT NULL,
  policy_id uuid NOT NULL,
  policy_version integer NOT NULL,
  calendar_id uuid,
  calendar_version integer NOT NULL,
  priority text NOT NULL,
  target_seconds integer NOT NULL,
  state text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  paused_since timestamp with time zone,
  consumed_seconds integer NOT NULL,
  risk_at timestamp with time zone,
  due_at timestamp with time zone,
  warned_at timestamp with time zone,
  breached_at timestamp with time zone,
  ended_at timestamp with time zone,
  elapsed_seconds integer,
  agent_id uuid,
  team_id uuid NOT NULL,
  line smallint NOT NULL,
  CONSTRAINT sla_clock_pkey PRIMARY KEY (account_id, ticket_id, kind, cycle),
  CONSTRAINT sla_clock_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT sla_clock_account_id_policy_id_policy_version_fkey FOREIGN KEY (account_id, policy_id, policy_version) REFERENCES sla_policy_version(account_id, policy_id, version),
  CONSTRAINT sla_clock_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id),
  CONSTRAINT sla_clock_kind_check CHECK ((kind = ANY (ARRAY['firstResponse'::text, 'nextResponse'::text, 'resolution'::text]))),
  CONSTRAINT sla_clock_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'met'::text, 'stopped'::text])))
);
CREATE INDEX sla_clock_ended ON sla_clock USING btree (account_id, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX sla_clock_open ON sla_clock USING btree (account_id, policy_id) WHERE (state = ANY (ARRAY['running'::text, 'paused'::text]));

CREATE TABLE sla_policy (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  position integer NOT NULL,
  enabled boolean NOT NULL,
  version integer NOT NULL,
  since timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT sla_policy_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT sla_policy_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE sla_policy_version (
  account_id uuid NOT NULL,
  policy_id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  terms jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  CONSTRAINT sla_policy_version_pkey PRIMARY KEY (account_id, policy_id, version),
  CONSTRAINT sla_policy_version_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT sla_policy_version_account_id_policy_id_fkey FOREIGN KEY (account_id, policy_id) REFERENCES sla_policy(account_id, id)
);

CREATE TABLE sla_recount (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  move boolean NOT NULL,
  CONSTRAINT sla_recount_pkey PRIMARY KEY (account_id, ticket_id),
  CONSTRAINT sla_recount_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT sla_recount_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);

CREATE TABLE sla_ticket (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  policy_id uuid,
  by_hand boolean NOT NULL DEFAULT false,
  since timestamp with time zone NOT NULL,
  raised_to smallint NOT NULL DEFAULT 0,
  seen_version integer NOT NULL DEFAULT 0,
  moment_at timestamp with time zone,
  needed_told timestamp with time zone,
  CONSTRAINT sla_ticket_pkey PRIMARY KEY (account_id, ticket_id),
  CONSTRAINT sla_ticket_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT sla_ticket_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);

CREATE TABLE status (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  customer_label text NOT NULL,
  position integer NOT NULL,
  colour text,
  customer_labels jsonb NOT NULL DEFAULT '{"en": "", "ru": ""}'::jsonb,
  removed_at timestamp with time zone,
  replaced_by uuid,
  CONSTRAINT status_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT status_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT status_replaced FOREIGN KEY (account_id, replaced_by) REFERENCES status(account_id, id),
  CONSTRAINT status_category_check CHECK ((category = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'onHold'::text, 'solved'::text, 'closed'::text]))),
  CONSTRAINT status_removed_whole CHECK (((removed_at IS NULL) = (replaced_by IS NULL)))
);
CREATE UNIQUE INDEX status_name ON status USING btree (account_id, name) WHERE (removed_at IS NULL);

CREATE TABLE status_barrier (
  account_id uuid NOT NULL,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  CONSTRAINT status_barrier_pkey PRIMARY KEY (account_id, from_id, to_id),
  CONSTRAINT status_barrier_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT status_barrier_account_id_from_id_fkey FOREIGN KEY (account_id, from_id) REFERENCES status(account_id, id),
  CONSTRAINT status_barrier_account_id_to_id_fkey FOREIGN KEY (account_id, to_id) REFERENCES status(account_id, id)
);

CREATE TABLE subject (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  kind_id uuid NOT NULL,
  external_id text NOT NULL,
  external_key text NOT NULL,
  name text NOT NULL DEFAULT ''::text,
  fields jsonb NOT NULL DEFAULT '{}'::jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT subject_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT subject_account_id_kind_id_external_key_key UNIQUE (account_id, kind_id, external_key),
  CONSTRAINT subject_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT subject_account_id_kind_id_fkey FOREIGN KEY (account_id, kind_id) REFERENCES subject_kind(account_id, id)
);
CREATE INDEX subject_by_key ON subject USING btree (account_id, external_key);
CREATE INDEX subject_by_words ON subject USING gin (account_id, (((external_key || ' '::text) || upper(name))) gin_trgm_ops);

CREATE TABLE subject_kind (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  name jsonb NOT NULL,
  plural jsonb NOT NULL,
  icon text NOT NULL DEFAULT 'box'::text,
  position integer NOT NULL DEFAULT 0,
  active boolean NOT NULL DEFAULT true,
  patterns text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT subject_kind_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT subject_kind_account_id_key_key UNIQUE (account_id, key),
  CONSTRAINT subject_kind_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE subject_of_customer (
  account_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  linked_at timestamp with time zone NOT NULL,
  CONSTRAINT subject_of_customer_pkey PRIMARY KEY (account_id, customer_id, subject_id),
  CONSTRAINT subject_of_customer_account_id_customer_id_fkey FOREIGN KEY (account_id, customer_id) REFERENCES customer(account_id, id),
  CONSTRAINT subject_of_customer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT subject_of_customer_account_id_subject_id_fkey FOREIGN KEY (account_id, subject_id) REFERENCES subject(account_id, id)
);
CREATE INDEX subject_of_customer_by_subject ON subject_of_customer USING btree (account_id, subject_id, linked_at DESC, customer_id);

CREATE TABLE subject_of_ticket (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  linked_at timestamp with time zone NOT NULL,
  message_id uuid,
  CONSTRAINT subject_of_ticket_pkey PRIMARY KEY (account_id, ticket_id, subject_id),
  CONSTRAINT subject_of_ticket_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT subject_of_ticket_account_id_subject_id_fkey FOREIGN KEY (account_id, subject_id) REFERENCES subject(account_id, id),
  CONSTRAINT subject_of_ticket_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);
CREATE INDEX subject_of_ticket_by_subject ON subject_of_ticket USING btree (account_id, subject_id, linked_at DESC, ticket_id);

CREATE TABLE taken_notice (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT taken_notice_pkey PRIMARY KEY (account_id, ticket_id),
  CONSTRAINT taken_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT taken_notice_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);

CREATE TABLE tally (
  account_id uuid NOT NULL,
  team_id uuid NOT NULL,
  assignee_id uuid NOT NULL,
  status_category text NOT NULL,
  tickets integer NOT NULL,
  CONSTRAINT tally_pkey PRIMARY KEY (account_id, team_id, assignee_id, status_category),
  CONSTRAINT tally_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE team (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  number_prefix text,
  signature text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT team_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT team_account_id_name_key UNIQUE (account_id, name),
  CONSTRAINT team_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE team_member (
  account_id uuid NOT NULL,
  team_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  CONSTRAINT team_member_pkey PRIMARY KEY (account_id, team_id, agent_id),
  CONSTRAINT team_member_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agent(account_id, id) ON DELETE CASCADE,
  CONSTRAINT team_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT team_member_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id) ON DELETE CASCADE
);
CREATE INDEX team_member_by_agent ON team_member USING btree (account_id, agent_id);

CREATE TABLE team_work (
  account_id uuid NOT NULL,
  team_id uuid NOT NULL,
  lines smallint[] NOT NULL,
  CONSTRAINT team_work_pkey PRIMARY KEY (account_id, team_id),
  CONSTRAINT team_work_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT team_work_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id) ON DELETE CASCADE
);

CREATE TABLE template (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  folder text NOT NULL DEFAULT ''::text,
  team_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  text_ru text NOT NULL,
  text_en text NOT NULL,
  used integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL,
  topic_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  CONSTRAINT template_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT template_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE ticket (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  subject text NOT NULL,
  snippet text NOT NULL DEFAULT ''::text,
  status_id uuid NOT NULL,
  status_category text NOT NULL,
  priority text NOT NULL,
  team_id uuid NOT NULL,
  assignee_id uuid,
  requester_id uuid NOT NULL,
  waiting_on text,
  channel text NOT NULL,
  connection_id uuid,
  language text NOT NULL,
  tags text[] NOT NULL DEFAULT '{}'::text[],
  urgency smallint NOT NULL DEFAULT 0,
  next_action_at timestamp with time zone,
  waiting_since timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  last_message_at timestamp with time zone NOT NULL,
  first_customer_at timestamp with time zone,
  last_customer_at timestamp with time zone,
  first_agent_at timestamp with time zone,
  last_agent_at timestamp with time zone,
  solved_at timestamp with time zone,
  closed_at timestamp with time zone,
  message_count integer NOT NULL DEFAULT 0,
  has_attachments boolean NOT NULL DEFAULT false,
  undelivered boolean NOT NULL DEFAULT false,
  follow_up_of uuid,
  join_number text,
  join_reason text,
  search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('russian'::regconfig, translate(subject, 'ёЁ'::text, 'еЕ'::text))) STORED,
  own_action_at timestamp with time zone,
  branch_action_at timestamp with time zone,
  topic_id uuid,
  line smallint NOT NULL DEFAULT 1,
  stage text,
  needed_by timestamp with time zone,
  waiting_reason text,
  deadline_at timestamp with time zone,
  deadline_kind text,
  fields jsonb NOT NULL DEFAULT '{}'::jsonb,
  incident_id uuid,
  snoozed_until timestamp with time zone,
  CONSTRAINT ticket_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT ticket_account_id_number_key UNIQUE (account_id, number),
  CONSTRAINT ticket_account_id_assignee_id_fkey FOREIGN KEY (account_id, assignee_id) REFERENCES agent(account_id, id),
  CONSTRAINT ticket_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT ticket_account_id_requester_id_fkey FOREIGN KEY (account_id, requester_id) REFERENCES customer(account_id, id),
  CONSTRAINT ticket_account_id_status_id_fkey FOREIGN KEY (account_id, status_id) REFERENCES status(account_id, id),
  CONSTRAINT ticket_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id),
  CONSTRAINT ticket_topic_fkey FOREIGN KEY (account_id, topic_id) REFERENCES topic(account_id, id),
  CONSTRAINT ticket_deadline_kind_check CHECK ((deadline_kind = ANY (ARRAY['firstResponse'::text, 'nextResponse'::text, 'resolution'::text, 'neededBy'::text]))),
  CONSTRAINT ticket_deadline_whole CHECK (((deadline_at IS NULL) = (deadline_kind IS NULL))),
  CONSTRAINT ticket_line_check CHECK (((line >= 1) AND (line <= 3))),
  CONSTRAINT ticket_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text]))),
  CONSTRAINT ticket_stage_check CHECK ((stage = ANY (ARRAY['study'::text, 'contact'::text, 'diagnose'::text, 'solve'::text]))),
  CONSTRAINT ticket_status_category_check CHECK ((status_category = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'onHold'::text, 'solved'::text, 'closed'::text]))),
  CONSTRAINT ticket_unfinished_has_next_moment CHECK (((status_category = ANY (ARRAY['solved'::text, 'closed'::text])) OR ((next_action_at IS NOT NULL) AND (waiting_on IS NOT NULL)))),
  CONSTRAINT ticket_waiting_on_check CHECK ((waiting_on = ANY (ARRAY['us'::text, 'customer'::text, 'partner'::text])))
);
CREATE INDEX ticket_by_incident ON ticket USING btree (account_id, incident_id) WHERE (incident_id IS NOT NULL);
CREATE INDEX ticket_finished ON ticket USING btree (account_id, last_message_at DESC, id DESC) WHERE (status_category = ANY (ARRAY['solved'::text, 'closed'::text]));
CREATE INDEX ticket_in_queue ON ticket USING btree (account_id, team_id, line, ((- urgency)), waiting_since, id) WHERE ((status_category = ANY (ARRAY['new'::text, 'open'::text])) AND (assignee_id IS NULL));
CREATE INDEX ticket_needed_by ON ticket USING btree (account_id, needed_by, id) WHERE ((needed_by IS NOT NULL) AND (status_category = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'onHold'::text])));
CREATE INDEX ticket_next_moment ON ticket USING btree (account_id, next_action_at) WHERE (next_action_at IS NOT NULL);
CREATE INDEX ticket_of_assignee ON ticket USING btree (account_id, assignee_id, ((- urgency)), waiting_since, id) WHERE (status_category = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'onHold'::text]));
CREATE INDEX ticket_of_requester ON ticket USING btree (account_id, requester_id, created_at DESC, id DESC);
CREATE INDEX ticket_search ON ticket USING gin ((((account_id)::text || "left"((id)::text, 4))), search) WITH (gin_pending_list_limit='256');
CREATE INDEX ticket_unassigned ON ticket USING btree (account_id, ((- urgency)), waiting_since, id) WHERE ((status_category = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'onHold'::text])) AND (assignee_id IS NULL));
CREATE INDEX ticket_unfinished ON ticket USING btree (account_id, ((- urgency)), waiting_since, id) WHERE (status_category = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'onHold'::text]));
CREATE INDEX ticket_unfinished_of_team ON ticket USING btree (account_id, team_id, ((- urgency)), waiting_since, id) WHERE (status_category = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'onHold'::text]));
CREATE INDEX ticket_waiting ON ticket USING btree (account_id, ((- urgency)), waiting_since, id) WHERE ((status_category = ANY (ARRAY['pending'::text, 'onHold'::text])) OR (snoozed_until IS NOT NULL));

CREATE TABLE ticket_moment (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT ticket_moment_pkey PRIMARY KEY (account_id, ticket_id, kind),
  CONSTRAINT ticket_moment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT ticket_moment_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);

CREATE TABLE tier (
  account_id uuid NOT NULL,
  key text NOT NULL,
  name jsonb NOT NULL,
  colour text NOT NULL DEFAULT 'gray'::text,
  position integer NOT NULL DEFAULT 0,
  CONSTRAINT tier_pkey PRIMARY KEY (account_id, key),
  CONSTRAINT tier_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE topic (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  parent_id uuid,
  position integer NOT NULL DEFAULT 0,
  name jsonb NOT NULL,
  customer_name jsonb NOT NULL DEFAULT '{"en": "", "ru": ""}'::jsonb,
  shown_to_customers boolean NOT NULL DEFAULT true,
  active boolean NOT NULL DEFAULT true,
  team_id uuid,
  line smallint,
  priority text,
  sla_policy_id uuid,
  tags text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT topic_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT topic_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT topic_account_id_parent_id_fkey FOREIGN KEY (account_id, parent_id) REFERENCES topic(account_id, id),
  CONSTRAINT topic_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES team(account_id, id),
  CONSTRAINT topic_line_check CHECK (((line >= 1) AND (line <= 3))),
  CONSTRAINT topic_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])))
);

CREATE TABLE topic_field (
  account_id uuid NOT NULL,
  topic_id uuid NOT NULL,
  field_id uuid NOT NULL,
  position integer NOT NULL,
  for_customer text NOT NULL DEFAULT 'hidden'::text,
  for_agent text NOT NULL DEFAULT 'optional'::text,
  shown_when jsonb,
  CONSTRAINT topic_field_pkey PRIMARY KEY (account_id, topic_id, field_id),
  CONSTRAINT topic_field_account_id_field_id_fkey FOREIGN KEY (account_id, field_id) REFERENCES field(account_id, id),
  CONSTRAINT topic_field_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT topic_field_account_id_topic_id_fkey FOREIGN KEY (account_id, topic_id) REFERENCES topic(account_id, id) ON DELETE CASCADE,
  CONSTRAINT topic_field_for_agent_check CHECK ((for_agent = ANY (ARRAY['hidden'::text, 'optional'::text, 'requiredAtSolve'::text]))),
  CONSTRAINT topic_field_for_customer_check CHECK ((for_customer = ANY (ARRAY['hidden'::text, 'optional'::text, 'required'::text])))
);

CREATE TABLE triage_head (
  account_id uuid NOT NULL,
  version integer NOT NULL,
  head text NOT NULL,
  labels text[] NOT NULL,
  texts integer[] NOT NULL,
  weights bytea NOT NULL,
  scales bytea NOT NULL,
  bias bytea NOT NULL,
  slope real NOT NULL,
  shift real NOT NULL,
  trials jsonb NOT NULL,
  CONSTRAINT triage_head_pkey PRIMARY KEY (account_id, version, head),
  CONSTRAINT triage_head_account_id_version_fkey FOREIGN KEY (account_id, version) REFERENCES triage_model(account_id, version) ON DELETE CASCADE,
  CONSTRAINT triage_head_head_check CHECK ((head = ANY (ARRAY['topic'::text, 'priority'::text, 'team'::text, 'sentiment'::text, 'spam'::text])))
);

CREATE TABLE triage_model (
  account_id uuid NOT NULL,
  version integer NOT NULL,
  trained_at timestamp with time zone NOT NULL,
  seconds real NOT NULL,
  texts integer NOT NULL,
  keys bytea NOT NULL,
  idf bytea NOT NULL,
  CONSTRAINT triage_model_pkey PRIMARY KEY (account_id, version),
  CONSTRAINT triage_model_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE triage_setting (
  account_id uuid NOT NULL,
  wanted_precision real NOT NULL DEFAULT 0.95,
  modes jsonb NOT NULL DEFAULT '{}'::jsonb,
  incident_tickets smallint NOT NULL DEFAULT 5,
  training_started_at timestamp with time zone,
  training_ended_at timestamp with time zone,
  training_problem text,
  CONSTRAINT triage_setting_pkey PRIMARY KEY (account_id),
  CONSTRAINT triage_setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT triage_setting_incident_tickets_check CHECK (((incident_tickets >= 2) AND (incident_tickets <= 100))),
  CONSTRAINT triage_setting_wanted_precision_check CHECK (((wanted_precision >= (0.5)::double precision) AND (wanted_precision <= (0.999)::double precision)))
);

CREATE TABLE triage_verdict (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  head text NOT NULL,
  answers jsonb NOT NULL DEFAULT '[]'::jsonb,
  reasons text[] NOT NULL DEFAULT '{}'::text[],
  decided_by text NOT NULL,
  rule_name text,
  model_version integer,
  acted boolean NOT NULL DEFAULT false,
  at timestamp with time zone NOT NULL,
  confirmed text,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  CONSTRAINT triage_verdict_pkey PRIMARY KEY (account_id, ticket_id, head),
  CONSTRAINT triage_verdict_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT triage_verdict_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id) ON DELETE CASCADE,
  CONSTRAINT triage_verdict_decided_by_check CHECK ((decided_by = ANY (ARRAY['rule'::text, 'model'::text, 'person'::text]))),
  CONSTRAINT triage_verdict_head_check CHECK ((head = ANY (ARRAY['topic'::text, 'priority'::text, 'team'::text, 'line'::text, 'tags'::text, 'language'::text, 'sentiment'::text, 'spam'::text])))
);
CREATE INDEX triage_verdict_by_time ON triage_verdict USING btree (account_id, at DESC);
CREATE INDEX triage_verdict_confirmed ON triage_verdict USING btree (account_id, confirmed_at) WHERE (confirmed_at IS NOT NULL);

CREATE TABLE upload (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  agent_id uuid,
  name text NOT NULL,
  type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT upload_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT upload_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE wait_sample (
  account_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  team_id uuid NOT NULL,
  line smallint NOT NULL,
  topic_id uuid,
  opened_at timestamp with time zone NOT NULL,
  ahead integer NOT NULL,
  staff integer NOT NULL,
  answered_at timestamp with time zone,
  waited_seconds integer,
  CONSTRAINT wait_sample_pkey PRIMARY KEY (account_id, ticket_id),
  CONSTRAINT wait_sample_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT wait_sample_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES ticket(account_id, id)
);
CREATE INDEX wait_sample_of_queue ON wait_sample USING btree (account_id, team_id, line, answered_at DESC) WHERE (answered_at IS NOT NULL);

CREATE TABLE waiting_settings (
  account_id uuid NOT NULL,
  reasons jsonb,
  auto_plan_id uuid,
  quiet_days integer NOT NULL DEFAULT 3,
  CONSTRAINT waiting_settings_pkey PRIMARY KEY (account_id),
  CONSTRAINT waiting_settings_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT waiting_settings_quiet_days_check CHECK (((quiet_days >= 1) AND (quiet_days <= 90)))
);

CREATE TABLE webhook (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  url text NOT NULL,
  secret bytea NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  trouble text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT webhook_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT webhook_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

CREATE TABLE webhook_delivery (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  ticket_id uuid,
  body text NOT NULL,
  state text NOT NULL DEFAULT 'queued'::text,
  tries integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL,
  next_try_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  status integer,
  problem text,
  CONSTRAINT webhook_delivery_pkey PRIMARY KEY (account_id, id),
  CONSTRAINT webhook_delivery_account_id_webhook_id_fkey FOREIGN KEY (account_id, webhook_id) REFERENCES webhook(account_id, id) ON DELETE CASCADE,
  CONSTRAINT webhook_delivery_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text])))
);
CREATE INDEX webhook_delivery_due ON webhook_delivery USING btree (account_id, next_try_at) WHERE (state = 'queued'::text);
CREATE INDEX webhook_delivery_of ON webhook_delivery USING btree (account_id, webhook_id, id DESC);

CREATE TABLE work_setting (
  account_id uuid NOT NULL,
  away_after_minutes integer,
  only_in_working_time boolean NOT NULL DEFAULT false,
  show_queue_position boolean NOT NULL DEFAULT true,
  tell_who_took boolean NOT NULL DEFAULT false,
  CONSTRAINT work_setting_pkey PRIMARY KEY (account_id),
  CONSTRAINT work_setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT work_setting_away_after_minutes_check CHECK (((away_after_minutes >= 1) AND (away_after_minutes <= 1440)))
);

CREATE TABLE relay.cursor (
  account_id uuid NOT NULL,
  reader text NOT NULL,
  xid xid8 NOT NULL,
  id uuid NOT NULL,
  CONSTRAINT cursor_pkey PRIMARY KEY (account_id, reader)
);

CREATE TABLE relay.failure (
  account_id uuid NOT NULL,
  reader text NOT NULL,
  event_id uuid NOT NULL,
  event jsonb NOT NULL,
  tries integer NOT NULL,
  next_try_at timestamp with time zone NOT NULL,
  problem text NOT NULL,
  CONSTRAINT failure_pkey PRIMARY KEY (account_id, reader, event_id)
);

CREATE UNLOGGED TABLE relay.rate (
  key text NOT NULL,
  slot bigint NOT NULL,
  hits integer NOT NULL,
  CONSTRAINT rate_pkey PRIMARY KEY (key, slot)
);

-- What a ticket is about: topics with their forms, the company's own fields, its objects, its named statuses, its customers' tiers.
-- Words that people read are kept in both languages: {"ru": "…", "en": "…"}; an empty one is read in the other language.

create table topic (
  account_id uuid not null references account (account_id),
  id uuid not null,
  parent_id uuid,
  position integer not null default 0,
  name jsonb not null,
  -- As the customer reads it; empty words mean the name.
  customer_name jsonb not null default '{"ru": "", "en": ""}',
  shown_to_customers boolean not null default true,
  active boolean not null default true,
  -- What a ticket gets with the topic; empty ones are the parent's.
  team_id uuid,
  line smallint check (line between 1 and 3),
  priority text check (priority in ('low', 'normal', 'high', 'urgent')),
  sla_policy_id uuid,
  tags text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, parent_id) references topic (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id)
);

create table subject_kind (
  account_id uuid not null references account (account_id),
  id uuid not null,
  key text not null,
  name jsonb not null,
  plural jsonb not null,
  icon text not null default 'box',
  position integer not null default 0,
  active boolean not null default true,
  -- Shapes of the outer number, by which it is found in letters: `ORD-######`.
  patterns text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, key)
);

create table field (
  account_id uuid not null references account (account_id),
  id uuid not null,
  belongs_to text not null check (belongs_to in ('ticket', 'customer', 'organization', 'subject')),
  -- Of which kind of objects; only where it belongs to objects.
  subject_kind_id uuid,
  key text not null,
  kind text not null check (kind in
    ('text', 'longText', 'number', 'money', 'date', 'choice', 'multiChoice', 'yesNo', 'file', 'link', 'object')),
  name jsonb not null,
  help jsonb not null default '{"ru": "", "en": ""}',
  sensitive boolean not null default false,
  -- For customers, organizations and objects; tickets have it in the form of their topic.
  required boolean not null default false,
  -- On every ticket, whatever its topic.
  everywhere boolean not null default false,
  settings jsonb not null default '{}',
  position integer not null default 0,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, subject_kind_id) references subject_kind (account_id, id),
  constraint field_of_kind check ((belongs_to = 'subject') = (subject_kind_id is not null))
);
create unique index field_key on field (account_id, belongs_to, key) where subject_kind_id is null;
create unique index field_key_of_kind on field (account_id, subject_kind_id, key) where subject_kind_id is not null;

create table topic_field (
  account_id uuid not null references account (account_id),
  topic_id uuid not null,
  field_id uuid not null,
  position integer not null,
  for_customer text not null default 'hidden' check (for_customer in ('hidden', 'optional', 'required')),
  for_agent text not null default 'optional' check (for_agent in ('hidden', 'optional', 'requiredAtSolve')),
  -- Shown only when another field has one of these values: {"fieldId": "…", "is": ["…"]}.
  shown_when jsonb,
  primary key (account_id, topic_id, field_id),
  foreign key (account_id, topic_id) references topic (account_id, id) on delete cascade,
  foreign key (account_id, field_id) references field (account_id, id)
);

create table subject (
  account_id uuid not null references account (account_id),
  id uuid not null,
  kind_id uuid not null,
  -- As the company writes it.
  external_id text not null,
  -- As it is compared: capitals, without spaces.
  external_key text not null,
  name text not null default '',
  -- Values of its kind's fields, by the field's id.
  fields jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (account_id, kind_id, external_key),
  foreign key (account_id, kind_id) references subject_kind (account_id, id)
);
create index subject_by_key on subject (account_id, external_key);
create index subject_by_words on subject using gin (account_id, (external_key || ' ' || upper(name)) gin_trgm_ops);

create table subject_of_ticket (
  account_id uuid not null references account (account_id),
  ticket_id uuid not null,
  subject_id uuid not null,
  linked_at timestamptz not null,
  -- Found in this letter; null when a person linked it.
  message_id uuid,
  primary key (account_id, ticket_id, subject_id),
  foreign key (account_id, ticket_id) references ticket (account_id, id),
  foreign key (account_id, subject_id) references subject (account_id, id)
);
create index subject_of_ticket_by_subject on subject_of_ticket (account_id, subject_id, linked_at desc, ticket_id);

create table subject_of_customer (
  account_id uuid not null references account (account_id),
  customer_id uuid not null,
  subject_id uuid not null,
  linked_at timestamptz not null,
  primary key (account_id, customer_id, subject_id),
  foreign key (account_id, customer_id) references customer (account_id, id),
  foreign key (account_id, subject_id) references subject (account_id, id)
);
create index subject_of_customer_by_subject on subject_of_customer (account_id, subject_id, linked_at desc, customer_id);

create table tier (
  account_id uuid not null references account (account_id),
  key text not null,
  name jsonb not null,
  colour text not null default 'gray',
  position integer not null default 0,
  primary key (account_id, key)
);

alter table customer add column fields jsonb not null default '{}', add column tier text;
alter table organization add column fields jsonb not null default '{}', add column tier text;

alter table status
  add column colour text,
  -- The label in the other languages; an empty one is read from customer_label.
  add column customer_labels jsonb not null default '{"ru": "", "en": ""}',
  -- Kept for the history of tickets that once had it.
  add column removed_at timestamptz;
alter table status drop constraint status_account_id_name_key;
create unique index status_name on status (account_id, name) where removed_at is null;

-- Steps that people may not take; whatever is not here is allowed.
create table status_barrier (
  account_id uuid not null references account (account_id),
  from_id uuid not null,
  to_id uuid not null,
  primary key (account_id, from_id, to_id),
  foreign key (account_id, from_id) references status (account_id, id),
  foreign key (account_id, to_id) references status (account_id, id)
);

alter table ticket add constraint ticket_topic_fkey
  foreign key (account_id, topic_id) references topic (account_id, id) not valid;
alter table ticket validate constraint ticket_topic_fkey;

-- Calls of other programs' addresses, signed, and the queue of what is to be delivered.

create table webhook (
  account_id uuid not null references account (account_id),
  id uuid not null,
  name text not null,
  url text not null,
  -- Sealed with the installation's key.
  secret bytea not null,
  enabled boolean not null default true,
  -- Why the desk has switched it off by itself.
  trouble text,
  created_at timestamptz not null,
  primary key (account_id, id)
);

create table webhook_delivery (
  account_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  ticket_id uuid,
  body text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  tries integer not null default 0,
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  finished_at timestamptz,
  status integer,
  problem text,
  primary key (account_id, id),
  foreign key (account_id, webhook_id) references webhook (account_id, id) on delete cascade
);
create index webhook_delivery_due on webhook_delivery (account_id, next_try_at) where state = 'queued';
create index webhook_delivery_of on webhook_delivery (account_id, webhook_id, id desc);

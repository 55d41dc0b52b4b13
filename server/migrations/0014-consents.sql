-- Signing in to mailboxes at Microsoft and Google: the company's own app registrations, and what was consented to.

create table mail_registration (
  account_id uuid not null references account (account_id),
  provider text not null check (provider in ('microsoft', 'google')),
  client_id text not null,
  -- Of Microsoft: whose people may sign in; empty elsewhere.
  tenant text not null,
  secret bytea not null,
  updated_at timestamptz not null,
  primary key (account_id, provider)
);

-- Begun when a person is sent to the provider, finished when he is back, kept once a mailbox has claimed it.
create table mail_consent (
  account_id uuid not null references account (account_id),
  id uuid not null,
  provider text not null check (provider in ('microsoft', 'google')),
  -- The mailbox it is meant for, as typed into the form, and the form to come back to.
  address text not null,
  form_connection_id uuid,
  agent_id uuid not null,
  session_id uuid not null,
  -- Only while the person is at the provider: the first return takes it.
  state_hash bytea,
  -- First the verifier and the nonce, then the tokens.
  sealed bytea not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  -- Whom the provider says it was, lower case; empty when it does not say.
  signed_in_as text not null default '',
  -- Unclaimed it is forgotten at this moment.
  expires_at timestamptz,
  connection_id uuid,
  -- Of the access token.
  access_from timestamptz,
  access_until timestamptz,
  -- Rises with every exchange of tokens, so that a late answer overwrites nothing.
  version integer not null default 0,
  renewing_until timestamptz,
  failures integer not null default 0,
  problem text,
  retry_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, connection_id) references connection (account_id, id)
);
create unique index mail_consent_by_state on mail_consent (account_id, state_hash) where state_hash is not null;
create unique index mail_consent_by_connection on mail_consent (account_id, connection_id)
  where connection_id is not null;
create index mail_consent_unclaimed on mail_consent (account_id, expires_at) where expires_at is not null;

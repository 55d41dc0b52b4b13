-- Which starter packs were switched on, and when.

create table pack_installation (
  account_id uuid not null references account (account_id),
  key text not null,
  at timestamptz not null,
  agent_id uuid,
  primary key (account_id, key)
);

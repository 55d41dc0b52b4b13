-- Prepared texts, and several actions with one press.

create table template (
  account_id uuid not null references account (account_id),
  id uuid not null,
  name text not null,
  folder text not null default '',
  -- Empty: everybody.
  team_ids uuid[] not null default '{}',
  text_ru text not null,
  text_en text not null,
  used integer not null default 0,
  created_at timestamptz not null,
  primary key (account_id, id)
);

create table macro (
  account_id uuid not null references account (account_id),
  id uuid not null,
  name text not null,
  folder text not null default '',
  team_ids uuid[] not null default '{}',
  actions jsonb not null,
  -- A template that has been removed since leaves the macro without a text.
  template_id uuid,
  used integer not null default 0,
  created_at timestamptz not null,
  primary key (account_id, id)
);

-- How a customer behaves towards the staff: warnings, blocks, and who decided.

create table customer_conduct (
  account_id uuid not null references account (account_id),
  customer_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('warned', 'blocked', 'unblocked')),
  agent_id uuid,
  ticket_id uuid,
  text text not null default '',
  primary key (account_id, customer_id, id),
  foreign key (account_id, customer_id) references customer (account_id, id) on delete cascade
);

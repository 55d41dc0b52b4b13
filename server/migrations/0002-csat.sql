-- When a customer is to be asked, which score is known for good, and which score links were opened lately.
alter table csat
  add column ask_at timestamptz,
  -- A tap on a link is provisional until this moment; settled_score is what stood before it.
  add column settle_at timestamptz,
  add column settled_score smallint,
  -- Chosen by a button of the page, which no machine presses.
  add column pressed boolean not null default false,
  add column openings jsonb not null default '[]';

create index csat_to_ask on csat (account_id, ask_at) where ask_at is not null;
create index csat_to_settle on csat (account_id, settle_at) where settle_at is not null;

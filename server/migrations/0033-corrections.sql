-- What people have said since a model was learned.

create index triage_verdict_confirmed on triage_verdict (account_id, confirmed_at) where confirmed_at is not null;

-- Whoever has looked at hidden values is asked for by itself.

create index audit_entry_by_action on audit_entry (account_id, action, id);

-- The list of tickets whose customer's own deadline has passed is walked, and counted, along an index of its own.

create index ticket_needed_by on ticket (account_id, needed_by, id)
  where needed_by is not null and status_category in ('new', 'open', 'pending', 'onHold');

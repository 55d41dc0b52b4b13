-- Which status took the place of a removed one: whoever still knows the old one is led on.

alter table status add column replaced_by uuid;
alter table status add constraint status_replaced
  foreign key (account_id, replaced_by) references status (account_id, id);
alter table status add constraint status_removed_whole check ((removed_at is null) = (replaced_by is null));

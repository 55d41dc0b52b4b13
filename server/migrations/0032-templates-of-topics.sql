-- Texts that answer these topics, and those below them, are offered first. Empty: any topic.

alter table template add column topic_ids uuid[] not null default '{}';

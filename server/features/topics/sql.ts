/** Statements on topics. */
import { many } from '../../platform/db/statement.ts';
import type { TopicRow } from './topic.ts';

export const listTopics = many<object, TopicRow>(
  'topics.list',
  `select id, parent_id, position, name as names, customer_name as customer_names, shown_to_customers, active,
     team_id, line, priority, sla_policy_id, tags
   from topic where account_id = :account order by position, id`,
);

/** Statements on topics and their forms. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { PlaceRow, TopicRow } from './topic.ts';

export const listTopics = many<object, TopicRow>(
  'topics.list',
  `select id, parent_id, position, name as names, customer_name as customer_names, shown_to_customers, active,
     team_id, line, priority, sla_policy_id, tags
   from topic where account_id = :account order by position, id`,
);

/** Changes of the tree wait for each other, so that two of them together make no ring. */
export const lockTree = many<object, { id: string }>(
  'topics.lockTree',
  'select id from topic where account_id = :account order by id for no key update',
);

export const insertTopic = change<TopicRow>(
  'topics.insert',
  `insert into topic (account_id, id, parent_id, position, name, customer_name, shown_to_customers,
     team_id, line, priority, sla_policy_id, tags)
   values (:account, :id, :parentId, :position, :names, :customerNames, :shownToCustomers,
     :teamId, :line, :priority, :slaPolicyId, :tags)`,
);

export const updateTopic = change<TopicRow>(
  'topics.update',
  `update topic set name = :names, customer_name = :customerNames, shown_to_customers = :shownToCustomers, active = :active,
     team_id = :teamId, line = :line, priority = :priority, sla_policy_id = :slaPolicyId, tags = :tags
   where account_id = :account and id = :id`,
);

export const placeTopics = change<{ ids: string[]; parentId: string | null }>(
  'topics.place',
  `update topic set parent_id = :parentId, position = array_position(:ids::uuid[], id)
   where account_id = :account and id = any(:ids::uuid[])`,
);

export const setActive = change<{ ids: string[]; active: boolean }>(
  'topics.setActive',
  'update topic set active = :active where account_id = :account and id = any(:ids::uuid[])',
);

export const deleteTopic = change<{ id: string }>(
  'topics.delete',
  'delete from topic where account_id = :account and id = :id',
);

/** Asked only before a topic is removed. */
export const ticketWith = maybeOne<{ topicId: string }, { number: string }>(
  'topics.ticketWith',
  'select number from ticket where account_id = :account and topic_id = :topicId limit 1',
);

export const listPlaces = many<object, PlaceRow>(
  'topics.listPlaces',
  `select topic_id, field_id, position, for_customer, for_agent, shown_when
   from topic_field where account_id = :account order by topic_id, position`,
);

export const clearForm = change<{ topicId: string }>(
  'topics.clearForm',
  'delete from topic_field where account_id = :account and topic_id = :topicId',
);

export const insertPlace = change<PlaceRow>(
  'topics.insertPlace',
  `insert into topic_field (account_id, topic_id, field_id, position, for_customer, for_agent, shown_when)
   values (:account, :topicId, :fieldId, :position, :forCustomer, :forAgent, :shownWhen)`,
);

/** Statements on keyword rules. */
import { change, many, maybeOne } from '../../../platform/db/statement.ts';
import type { KeywordRuleRow } from '../keyword.ts';

const columns = 'id, name, active, any_of, all_of, none_of, topic_id, priority, team_id, line, tags';

export const listRules = many<object, KeywordRuleRow>(
  'triage.listRules',
  `select ${columns} from keyword_rule where account_id = :account order by position, id`,
);

export const findRule = maybeOne<{ id: string }, KeywordRuleRow>(
  'triage.findRule',
  `select ${columns} from keyword_rule where account_id = :account and id = :id`,
);

export const insertRule = change<KeywordRuleRow>(
  'triage.insertRule',
  `insert into keyword_rule (account_id, id, name, position, active, any_of, all_of, none_of, topic_id, priority, team_id, line, tags)
   values (:account, :id, :name,
     (select coalesce(max(position), -1) + 1 from keyword_rule where account_id = :account),
     :active, :anyOf, :allOf, :noneOf, :topicId, :priority, :teamId, :line, :tags)`,
);

export const updateRule = change<KeywordRuleRow>(
  'triage.updateRule',
  `update keyword_rule set name = :name, active = :active, any_of = :anyOf, all_of = :allOf, none_of = :noneOf,
     topic_id = :topicId, priority = :priority, team_id = :teamId, line = :line, tags = :tags
   where account_id = :account and id = :id`,
);

export const deleteRule = change<{ id: string }>(
  'triage.deleteRule',
  'delete from keyword_rule where account_id = :account and id = :id',
);

export const placeRules = change<{ ids: string[] }>(
  'triage.placeRules',
  `update keyword_rule set position = array_position(:ids::uuid[], id)
   where account_id = :account and id = any(:ids::uuid[])`,
);

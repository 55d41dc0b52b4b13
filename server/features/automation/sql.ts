/** Statements on rules, their versions and what they did. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { RuleBody, RuleRow } from './rule.ts';

const columns = `id, kind, name, enabled, position, version, body, updated_at, next_run_at, reached_ticket_id`;

export const list = many<object, RuleRow>(
  'rules.list',
  `select ${columns} from rule where account_id = :account order by position, id`,
);

export const listEnabled = many<object, RuleRow>(
  'rules.listEnabled',
  `select ${columns} from rule where account_id = :account and enabled order by position, id`,
);

export const find = maybeOne<{ id: string }, RuleRow>(
  'rules.find',
  `select ${columns} from rule where account_id = :account and id = :id`,
);

export const lock = maybeOne<{ id: string }, RuleRow>(
  'rules.lock',
  `select ${columns} from rule where account_id = :account and id = :id for update`,
);

export const insert = changeReturning<
  {
    id: string;
    kind: string;
    name: string;
    enabled: boolean;
    body: RuleBody;
    at: Date;
    nextRunAt: Date | null;
  },
  { position: number }
>(
  'rules.insert',
  `insert into rule (account_id, id, kind, name, enabled, position, body, created_at, updated_at, next_run_at)
   select :account, :id, :kind, :name, :enabled, coalesce(max(position), 0) + 1, :body, :at, :at, :nextRunAt
   from rule where account_id = :account
   returning position`,
);

export const update = change<{
  id: string;
  kind: string;
  name: string;
  version: number;
  body: RuleBody;
  at: Date;
  nextRunAt: Date | null;
}>(
  'rules.update',
  `update rule set kind = :kind, name = :name, version = :version, body = :body, updated_at = :at, next_run_at = :nextRunAt,
     reached_ticket_id = null
   where account_id = :account and id = :id`,
);

export const setEnabled = change<{ id: string; enabled: boolean; nextRunAt: Date | null }>(
  'rules.setEnabled',
  `update rule set enabled = :enabled, next_run_at = :nextRunAt, reached_ticket_id = null
   where account_id = :account and id = :id`,
);

export const setPositions = change<{ ids: string[]; rest: number }>(
  'rules.setPositions',
  `update rule set position = coalesce(array_position(:ids::uuid[], id), position + :rest::int) where account_id = :account`,
);

export const remove = change<{ id: string }>(
  'rules.remove',
  'delete from rule where account_id = :account and id = :id',
);

export const insertVersion = change<{
  ruleId: string;
  version: number;
  at: Date;
  agentId: string | null;
  name: string;
  body: RuleBody;
}>(
  'rules.insertVersion',
  `insert into rule_version (account_id, rule_id, version, at, agent_id, name, body)
   values (:account, :ruleId, :version, :at, :agentId, :name, :body)`,
);

export interface VersionRow {
  version: number;
  at: Date;
  agentId: string | null;
  name: string;
  body: RuleBody;
}

export const versions = many<{ ruleId: string }, VersionRow>(
  'rules.versions',
  `select version, at, agent_id, name, body from rule_version
   where account_id = :account and rule_id = :ruleId order by version desc limit 200`,
);

export const findVersion = maybeOne<{ ruleId: string; version: number }, VersionRow>(
  'rules.findVersion',
  `select version, at, agent_id, name, body from rule_version
   where account_id = :account and rule_id = :ruleId and version = :version`,
);

export interface RunRow {
  ruleId: string;
  ticketId: string;
  at: Date;
  version: number;
  outcome: 'done' | 'failed' | 'loop';
  why: string;
  did: string;
}

/** 0 when this has been done already. */
export const insertRun = change<RunRow & { causeId: string }>(
  'rules.insertRun',
  `insert into rule_run (account_id, rule_id, cause_id, ticket_id, at, version, outcome, why, did)
   values (:account, :ruleId, :causeId, :ticketId, :at, :version, :outcome, :why, :did)
   on conflict do nothing`,
);

export const setDone = change<Pick<RunRow, 'ruleId' | 'ticketId' | 'did'> & { causeId: string }>(
  'rules.setDone',
  `update rule_run set did = :did
   where account_id = :account and rule_id = :ruleId and cause_id = :causeId and ticket_id = :ticketId`,
);

const runColumns = 'rule_id, ticket_id, at, version, outcome, why, did';

export const runsOfRule = many<{ ruleId: string }, RunRow>(
  'rules.runsOfRule',
  `select ${runColumns} from rule_run where account_id = :account and rule_id = :ruleId order by at desc limit 100`,
);

export const runsOfTicket = many<{ ticketId: string }, RunRow>(
  'rules.runsOfTicket',
  `select ${runColumns} from rule_run where account_id = :account and ticket_id = :ticketId order by at desc limit 100`,
);

/** How often a rule has acted on a ticket since then. */
export const countRuns = maybeOne<{ ruleId: string; ticketId: string; since: Date }, { runs: number }>(
  'rules.countRuns',
  `select count(*)::int as runs from rule_run
   where account_id = :account and ticket_id = :ticketId and rule_id = :ruleId and at > :since`,
);

/** Two are enough to know that it was told. */
export const countTrouble = maybeOne<
  { ruleId: string; since: Date; outcome: RunRow['outcome'] },
  { runs: number }
>(
  'rules.countTrouble',
  `select count(*)::int as runs from (
     select 1 from rule_run where account_id = :account and rule_id = :ruleId and at > :since and outcome = :outcome limit 2
   ) as cut`,
);

export interface Tally {
  ruleId: string;
  runs: number;
  lastAt: Date | null;
  trouble: string | null;
}

/** A rule's last week: at most a thousand runs of each are looked at. */
export const tallies = many<{ since: Date }, Tally>(
  'rules.tallies',
  `select rule.id as rule_id, count(recent.at)::int as runs, max(recent.at) as last_at,
     (array_agg(recent.did order by recent.at desc) filter (where recent.outcome <> 'done'))[1] as trouble
   from rule left join lateral (
     select at, outcome, did from rule_run
     where rule_run.account_id = rule.account_id and rule_run.rule_id = rule.id and at > :since order by at desc limit 1000
   ) as recent on true
   where rule.account_id = :account group by rule.id`,
);

export const forgetRuns = change<{ before: Date }>(
  'rules.forgetRuns',
  'delete from rule_run where account_id = :account and at < :before',
);

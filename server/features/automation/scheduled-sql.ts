/** Statements on rules that run by the clock, the tickets they have found, and the tickets that wait for their time. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { RuleRow } from './rule.ts';

/** One rule whose time has come, held until the transaction ends and skipped by everybody else. */
export const lockDueRule = maybeOne<{ now: Date }, RuleRow>(
  'rules.lockDue',
  `select id, kind, name, enabled, position, version, body, updated_at, next_run_at, reached_ticket_id from rule
   where account_id = :account and enabled and next_run_at <= :now
   order by next_run_at, position limit 1 for update skip locked`,
);

export const nextDueRule = maybeOne<object, { at: Date }>(
  'rules.nextDue',
  `select next_run_at as at from rule
   where account_id = :account and enabled and next_run_at is not null order by next_run_at limit 1`,
);

export const setProgress = change<{ id: string; nextRunAt: Date | null; reachedTicketId: string | null }>(
  'rules.setProgress',
  `update rule set next_run_at = :nextRunAt, reached_ticket_id = :reachedTicketId where account_id = :account and id = :id`,
);

export const knownEntries = many<{ ruleId: string; ticketIds: string[] }, { ticketId: string }>(
  'rules.knownEntries',
  `select ticket_id from rule_entry
   where account_id = :account and rule_id = :ruleId and ticket_id = any(:ticketIds::uuid[])`,
);

export const insertEntry = change<{ ruleId: string; ticketId: string; id: string; at: Date }>(
  'rules.insertEntry',
  `insert into rule_entry (account_id, rule_id, ticket_id, id, since) values (:account, :ruleId, :ticketId, :id, :at)
   on conflict do nothing`,
);

/** They match no longer: when they do again, the rule acts again. */
export const deleteEntries = change<{ ruleId: string; ticketIds: string[] }>(
  'rules.deleteEntries',
  `delete from rule_entry where account_id = :account and rule_id = :ruleId and ticket_id = any(:ticketIds::uuid[])`,
);

export const deleteEntriesOfTicket = change<{ ticketId: string }>(
  'rules.deleteEntriesOfTicket',
  `delete from rule_entry
   where account_id = :account and ticket_id = :ticketId and rule_id in (select id from rule where account_id = :account)`,
);

export interface Wait {
  ruleId: string;
  eventId: string;
  depth: number;
}

/** The newest fact counts: the time begins anew. */
export const putWait = change<Wait & { ticketId: string; at: Date }>(
  'rules.putWait',
  `insert into rule_wait (account_id, ticket_id, rule_id, at, event_id, depth)
   values (:account, :ticketId, :ruleId, :at, :eventId, :depth)
   on conflict (account_id, ticket_id, rule_id)
   do update set at = excluded.at, event_id = excluded.event_id, depth = excluded.depth`,
);

export const takeWaits = changeReturning<{ ticketId: string; now: Date }, Wait>(
  'rules.takeWaits',
  `delete from rule_wait where account_id = :account and ticket_id = :ticketId and at <= :now
   returning rule_id, event_id, depth`,
);

export const firstWait = maybeOne<{ ticketId: string }, { at: Date }>(
  'rules.firstWait',
  `select at from rule_wait where account_id = :account and ticket_id = :ticketId order by at limit 1`,
);

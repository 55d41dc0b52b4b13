/** Statements on planned absences. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { AbsenceRow } from './absence.ts';

const columns = `id, agent_id, from_at, until_at, hand_over, substitute_id, team_id, note, state, handed_over`;

export const listAbsences = many<{ since: Date }, AbsenceRow>(
  'availability.listAbsences',
  `select ${columns} from absence where account_id = :account and until_at > :since order by from_at desc, id`,
);

export const findAbsence = maybeOne<{ id: string }, AbsenceRow>(
  'availability.findAbsence',
  `select ${columns} from absence where account_id = :account and id = :id`,
);

export const runningAbsence = maybeOne<{ agentId: string; now: Date }, AbsenceRow>(
  'availability.runningAbsence',
  `select ${columns} from absence where account_id = :account and agent_id = :agentId and from_at <= :now and until_at > :now
   order by until_at desc limit 1`,
);

export const insertAbsence = change<Omit<AbsenceRow, 'state' | 'handedOver'> & { at: Date }>(
  'availability.insertAbsence',
  `insert into absence (account_id, id, agent_id, from_at, until_at, hand_over, substitute_id, team_id, note, state, created_at)
   values (:account, :id, :agentId, :fromAt, :untilAt, :handOver, :substituteId, :teamId, :note, 'planned', :at)`,
);

/** The next absence that begins, still hands over, or ends; skipped by everybody else until this transaction ends. */
export const lockDueAbsence = maybeOne<{ now: Date }, AbsenceRow>(
  'availability.lockDueAbsence',
  `select ${columns} from absence
   where account_id = :account
     and ((state in ('planned', 'handingOver') and from_at <= :now) or (state = 'running' and until_at <= :now))
   order by from_at limit 1 for update skip locked`,
);

export const nextAbsence = maybeOne<object, { at: Date | null }>(
  'availability.nextAbsence',
  `select least(
     (select min(from_at) from absence where account_id = :account and state in ('planned', 'handingOver')),
     (select min(until_at) from absence where account_id = :account and state = 'running')) as at`,
);

export const writeAbsenceState = change<{ id: string; state: AbsenceRow['state']; handed: number }>(
  'availability.writeAbsenceState',
  `update absence set state = :state, handed_over = handed_over + :handed::int where account_id = :account and id = :id`,
);

export const endAbsenceNow = changeReturning<{ id: string; now: Date }, AbsenceRow>(
  'availability.endAbsenceNow',
  `update absence set state = 'ended', until_at = greatest(:now::timestamptz, from_at + interval '1 millisecond')
   where account_id = :account and id = :id and state <> 'ended' returning ${columns}`,
);

export const dropAbsence = change<{ id: string }>(
  'availability.dropAbsence',
  `delete from absence where account_id = :account and id = :id and state = 'planned'`,
);

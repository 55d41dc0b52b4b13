/** Statements on the question and the score of a ticket. */
import { change, maybeOne } from '../../platform/db/statement.ts';
import type { Opening, Score } from './rules.ts';

export interface CsatRow {
  ticketId: string;
  askAt: Date | null;
  askedAt: Date | null;
  agentId: string | null;
  score: Score | null;
  comment: string | null;
  ratedAt: Date | null;
  /** The score came by a link alone and is not told yet; until then `settledScore` is what stands. */
  settleAt: Date | null;
  settledScore: Score | null;
  /** Chosen by a button. */
  pressed: boolean;
  openings: Opening[];
}

const COLUMNS = `ticket_id, ask_at, asked_at, agent_id, score, comment, rated_at, settle_at, settled_score,
  pressed, openings`;

/** Once a ticket: nothing happens when it was asked or planned already. */
export const plan = change<{ ticketId: string; askAt: Date }>(
  'csat.plan',
  `insert into csat (account_id, ticket_id, ask_at) values (:account, :ticketId, :askAt)
   on conflict (account_id, ticket_id) do update set ask_at = excluded.ask_at
   where csat.ask_at is null and csat.asked_at is null and csat.rated_at is null`,
);

export const makeRow = change<{ ticketId: string }>(
  'csat.makeRow',
  `insert into csat (account_id, ticket_id) values (:account, :ticketId) on conflict do nothing`,
);

export const find = maybeOne<{ ticketId: string }, CsatRow>(
  'csat.find',
  `select ${COLUMNS} from csat where account_id = :account and ticket_id = :ticketId`,
);

export const lock = maybeOne<{ ticketId: string }, CsatRow>(
  'csat.lock',
  `select ${COLUMNS} from csat where account_id = :account and ticket_id = :ticketId for update`,
);

export const lockToAsk = maybeOne<{ now: Date }, CsatRow>(
  'csat.lockToAsk',
  `select ${COLUMNS} from csat where account_id = :account and ask_at <= :now
   order by ask_at limit 1 for update skip locked`,
);

export const lockToSettle = maybeOne<{ now: Date }, CsatRow>(
  'csat.lockToSettle',
  `select ${COLUMNS} from csat where account_id = :account and settle_at <= :now
   order by settle_at limit 1 for update skip locked`,
);

export const nextDue = maybeOne<object, { at: Date | null }>(
  'csat.nextDue',
  `select least(
     (select min(ask_at) from csat where account_id = :account and ask_at is not null),
     (select min(settle_at) from csat where account_id = :account and settle_at is not null)) as at`,
);

export const dropPlan = change<{ ticketId: string }>(
  'csat.dropPlan',
  `update csat set ask_at = null where account_id = :account and ticket_id = :ticketId`,
);

export const markAsked = change<{
  ticketId: string;
  at: Date;
  agentId: string | null;
  teamId: string;
}>(
  'csat.markAsked',
  `update csat set ask_at = null, asked_at = :at, agent_id = :agentId, team_id = :teamId
   where account_id = :account and ticket_id = :ticketId`,
);

export const askedSince = maybeOne<{ requesterId: string; since: Date }, { one: number }>(
  'csat.askedSince',
  `select 1 as one from csat
   join ticket on ticket.account_id = csat.account_id and ticket.id = csat.ticket_id
   where csat.account_id = :account and ticket.requester_id = :requesterId and csat.asked_at > :since limit 1`,
);

export const writeScore = change<{
  ticketId: string;
  score: number | null;
  comment: string | null;
  ratedAt: Date | null;
  settleAt: Date | null;
  settledScore: number | null;
  pressed: boolean;
  openings: string;
}>(
  'csat.writeScore',
  `update csat set score = :score, comment = :comment, rated_at = :ratedAt, settle_at = :settleAt,
     settled_score = :settledScore, pressed = :pressed, openings = :openings::text::jsonb
   where account_id = :account and ticket_id = :ticketId`,
);

/** Takes a customer's score: by a tap on a link of the letter, or by a button of a page. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { tell } from '../../tickets/events.ts';
import { findTicket } from '../../tickets/questions.ts';
import { storable } from '../../tickets/thread.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { csatRated } from '../events.ts';
import { paceOf } from '../pace.ts';
import { judgeOpening, MAX_COMMENT_LENGTH, OPENINGS_KEPT, type Score, type Verdict } from '../rules.ts';
import { lock, lockToSettle, makeRow, writeScore, type CsatRow } from '../sql.ts';

export interface Opened {
  verdict: Verdict;
  /** What counts now. */
  score: Score | null;
  comment: string | null;
}

/**
 * A link was opened. A tap counts at once and is told to others after a pause; when it turns out that a machine tries the
 * links, what stood before it stands again (docs/decisions/0008-one-tap-and-robots.md).
 */
export async function openScoreLink(
  scope: Scope,
  ticket: TicketRecord,
  opened: { score: Score; looksLikePerson: boolean },
): Promise<Opened> {
  const row = await hold(scope, ticket.id);
  const judged = judgeOpening(row.openings, { ...opened, at: scope.now }, row.askedAt);
  // Whoever has pressed a button is not outvoted by a link that somebody else opens.
  const verdict = row.pressed && judged === 'count' && row.score !== opened.score ? 'ask' : judged;
  const openings = [...row.openings, { score: opened.score, at: scope.now.toISOString() }];
  const after = { ...row, ...outcome(scope, row, opened.score, verdict) };
  await write(scope, { ...after, openings: openings.slice(-OPENINGS_KEPT) });
  return { verdict, score: after.score, comment: after.comment };
}

function outcome(scope: Scope, row: CsatRow, score: Score, verdict: Verdict): Partial<CsatRow> {
  if (verdict === 'sweep' && row.settleAt)
    return {
      score: row.settledScore,
      ratedAt: row.settledScore === null ? null : row.ratedAt,
      settleAt: null,
    };
  if (verdict !== 'count' || row.score === score) return {};
  const settleAt = new Date(scope.now.getTime() + paceOf(scope.world).settleAfterMs);
  scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, 'csat'));
  return { score, ratedAt: scope.now, settleAt };
}

/** By a button: it counts for good, until the customer changes his mind. */
export async function rate(
  scope: Scope,
  ticket: TicketRecord,
  given: { score: Score; comment?: string },
): Promise<void> {
  const row = await hold(scope, ticket.id);
  const { score } = given;
  const comment = given.comment === undefined ? row.comment : tidy(given.comment);
  await write(scope, {
    ...row,
    score,
    comment,
    ratedAt: scope.now,
    settleAt: null,
    settledScore: score,
    pressed: true,
  });
  if (row.settledScore !== score || comment !== row.comment)
    tell(scope, ticket, csatRated, { score, was: row.settledScore, commented: comment !== null });
}

/** Tells of one score whose pause is over; false when there is none. */
export async function settleDue(scope: Scope): Promise<boolean> {
  const row = await lockToSettle(scope.tx, { now: scope.now });
  if (!row) return false;
  await write(scope, { ...row, settleAt: null, settledScore: row.score });
  const ticket = await findTicket(scope, row.ticketId);
  const { score, settledScore: was, comment } = row;
  if (ticket && score !== null && score !== was)
    tell(scope, ticket, csatRated, { score, was, commented: comment !== null });
  return true;
}

async function hold(scope: Scope, ticketId: string): Promise<CsatRow> {
  await makeRow(scope.tx, { ticketId });
  return (await lock(scope.tx, { ticketId })) ?? refuse('notFound');
}

async function write(scope: Scope, row: CsatRow): Promise<void> {
  await writeScore(scope.tx, { ...row, openings: JSON.stringify(row.openings) });
}

function tidy(comment: string): string | null {
  return storable(comment.trim()).slice(0, MAX_COMMENT_LENGTH).toWellFormed() || null;
}

/** What delivery does to the outbox: takes a letter out for itself, puts it back for later, writes down its end. */
import { announce, type EventType } from '../../../platform/events/log.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { claim, finish, hurry, nextDue, postpone, prolong, setFree } from '../delivery-sql.ts';
import { outboxBounced, outboxFailed, outboxSent, outboxUncertain, type OutboxFact } from '../events.ts';
import type { OutboxProblem, OutboxRow } from '../letter.ts';

export type End = 'sent' | 'failed' | 'uncertain' | 'bounced';

const EVENT_OF: Record<End, EventType<OutboxFact>> = {
  sent: outboxSent,
  failed: outboxFailed,
  uncertain: outboxUncertain,
  bounced: outboxBounced,
};

/** A letter that is due, for the caller alone until the lease ends; null when there is none. */
export async function claimDue(scope: Scope, leaseSeconds: number): Promise<OutboxRow | null> {
  const [row] = await claim(scope.tx, { now: scope.now, leaseSeconds });
  return row ?? null;
}

/** For a desk that is alone: what is on its way was given to a process that died. */
export async function setDeliveriesFree(scope: Scope): Promise<void> {
  await setFree(scope.tx, { now: scope.now });
}

export async function nextDelivery(scope: Pick<ReadScope, 'tx'>): Promise<Date | null> {
  return (await nextDue(scope.tx))?.at ?? null;
}

export async function prolongClaim(scope: Scope, row: OutboxRow, seconds: number): Promise<void> {
  const until = new Date(scope.now.getTime() + seconds * 1000);
  await prolong(scope.tx, { id: row.id, tries: row.tries, until });
}

export interface Return {
  pauseMs: number;
  /** The tries that count from now on: a connection that is down costs a letter none. */
  tries: number;
  maybeSent: number;
  problem: OutboxProblem;
  /** Who still needs it, when the others have it. */
  remaining?: string[] | null;
}

export async function putBack(scope: Scope, row: OutboxRow, how: Return): Promise<void> {
  await postpone(scope.tx, {
    id: row.id,
    tries: row.tries,
    triesAfter: Math.max(0, how.tries),
    maybeSent: how.maybeSent,
    nextTryAt: new Date(scope.now.getTime() + how.pauseMs),
    problem: JSON.stringify(how.problem),
    remaining: how.remaining ? JSON.stringify(how.remaining) : null,
  });
}

/** Nothing happens when the lease was lost and somebody else has the letter. */
export async function endDelivery(
  scope: Scope,
  row: OutboxRow,
  state: End,
  problem: OutboxProblem | null,
  remaining: string[] | null = null,
): Promise<void> {
  const left = state === 'sent' ? null : (remaining ?? row.letter.remaining);
  const isOurs = await finish(scope.tx, {
    id: row.id,
    tries: row.tries,
    state,
    problem: problem ? JSON.stringify(problem) : null,
    sentAt: state === 'sent' || state === 'bounced' ? scope.now : null,
    remaining: left ? JSON.stringify(left) : null,
  });
  if (isOurs === 0) return;
  const { id: outboxId, messageId, purpose } = row;
  announce(scope, EVENT_OF[state], row.ticketId, { outboxId, messageId, purpose, problem });
  scope.afterCommit.push(() => scope.world.metrics.deliveries.inc({ state }));
}

/** Letters that wait for this connection, or for any, are tried at once. */
export async function hurryLetters(scope: Scope, connectionId: string): Promise<void> {
  const hurried = await hurry(scope.tx, { connectionId, now: scope.now });
  if (hurried > 0) scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, 'deliver'));
}

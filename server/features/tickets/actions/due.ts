/** What happens by itself when the next moments of tickets have come. */
import { attempt } from '../../../platform/db/attempt.ts';
import { isUnavailable } from '../../../platform/db/database.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Moment, MomentHandler } from '../moments.ts';
import { refreshBranchMoments, takeDueMoments } from '../sql/moments.ts';
import { lockById, lockDue } from '../sql/ticket.ts';
import type { TicketRecord } from '../ticket.ts';
import { actOnOwnMoment } from './own-moment.ts';
import { postponeMoment, postponeOwnMoment } from './postpone.ts';

type TakenMoment = Moment & { ticketId: string };

/** False when there is none. */
export async function takeDueTickets(
  scope: Scope,
  handlers: ReadonlyMap<string, MomentHandler>,
): Promise<boolean> {
  const due = await holdDueTickets(scope);
  if (due.length > 0) await takeTickets(scope, due, handlers);
  return due.length > 0;
}

/** Some tickets whose moments have come; whoever else looks for such takes others. */
export function holdDueTickets(scope: Scope): Promise<TicketRecord[]> {
  return lockDue(scope.tx, { now: scope.now });
}

/**
 * Acts on held tickets one after the other. What fails of a branch is undone and put off, and holds up no other; should the trunk
 * itself fail, all are undone.
 */
export async function takeTickets(
  scope: Scope,
  due: readonly TicketRecord[],
  handlers: ReadonlyMap<string, MomentHandler>,
): Promise<void> {
  const moments = await takeMoments(scope, due);
  for (const ticket of due) {
    const ofTicket = moments.filter(({ ticketId }) => ticketId === ticket.id).sort(byTime);
    await callBranches(scope, ticket, ofTicket, handlers);
    if (isPast(scope, ticket.ownActionAt)) await takeOwnMoment(scope, ticket, ofTicket.length > 0);
  }
}

/** Puts off all that is due of a ticket: alone in its transaction, it could not be committed. */
export async function putOffTicket(scope: Scope, ticketId: string, cause: unknown): Promise<void> {
  const ticket = await lockById(scope.tx, { id: ticketId });
  if (!ticket) return;
  const moments = await takeDueMoments(scope.tx, { ticketIds: [ticketId], now: scope.now });
  for (const moment of moments) await postponeMoment(scope, ticketId, moment, cause);
  if (isPast(scope, ticket.ownActionAt)) await postponeOwnMoment(scope, ticketId, cause);
}

function isPast(scope: Scope, at: Date | null): boolean {
  return at !== null && at <= scope.now;
}

/**
 * The rows are written before any branch is called, by the transaction that holds them: were the first to write a part of it that can
 * be undone, PostgreSQL would note two hands, and never sweep the dead entries that every look for what is due passes by.
 */
async function takeMoments(scope: Scope, due: readonly TicketRecord[]): Promise<TakenMoment[]> {
  const asked = due.filter(({ branchActionAt }) => isPast(scope, branchActionAt));
  if (asked.length === 0) return [];
  const ticketIds = asked.map(({ id }) => id);
  const moments = await takeDueMoments(scope.tx, { ticketIds, now: scope.now });
  await refreshBranchMoments(scope.tx, { ticketIds });
  return moments;
}

function byTime(a: Moment, b: Moment): number {
  return a.at.getTime() - b.at.getTime() || (a.kind < b.kind ? -1 : 1);
}

/** Each sees what the one before it has made of the ticket. */
async function callBranches(
  scope: Scope,
  due: TicketRecord,
  moments: readonly Moment[],
  handlers: ReadonlyMap<string, MomentHandler>,
): Promise<void> {
  for (const [at, moment] of moments.entries()) {
    const ticket = at === 0 ? due : await lockById(scope.tx, { id: due.id });
    if (ticket) await callBranch(scope, ticket, moment, handlers);
  }
}

async function callBranch(
  scope: Scope,
  ticket: TicketRecord,
  moment: Moment,
  handlers: ReadonlyMap<string, MomentHandler>,
): Promise<void> {
  try {
    await attempt(scope, () => handlerOf(handlers, moment).come(scope, ticket, moment));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    await postponeMoment(scope, ticket.id, moment, error);
  }
}

function handlerOf(handlers: ReadonlyMap<string, MomentHandler>, { kind }: Moment): MomentHandler {
  const handler = handlers.get(kind);
  if (!handler) throw new Error(`Nobody answers to moments of the kind ${kind}`);
  return handler;
}

/** A branch may have closed the ticket, answered it, or put the trunk's own moment off. */
async function takeOwnMoment(scope: Scope, due: TicketRecord, isTouched: boolean): Promise<void> {
  const ticket = isTouched ? await lockById(scope.tx, { id: due.id }) : due;
  if (!ticket || !isPast(scope, ticket.ownActionAt)) return;
  await actOnOwnMoment(scope, ticket);
}

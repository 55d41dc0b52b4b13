/** Asks for a moment of a ticket, moves it, or takes it back. */
import type { Scope } from '../../../platform/scope.ts';
import { lockById } from '../sql/ticket.ts';
import { deleteMoment, firstMoment, putMoment, writeBranchMoment } from '../sql/moments.ts';

/**
 * One moment of a kind a ticket: a new one replaces the old. Null takes it back. No new version of the ticket comes of it.
 * A moment that has passed is due at once.
 */
export async function setMoment(
  scope: Scope,
  ticketId: string,
  kind: string,
  at: Date | null,
  data: Record<string, unknown> = {},
): Promise<void> {
  if (!(await lockById(scope.tx, { id: ticketId }))) return;
  if (at) await putMoment(scope.tx, { ticketId, kind, at, data });
  else if ((await deleteMoment(scope.tx, { ticketId, kind })) === 0) return;
  await refreshBranchMoment(scope, ticketId);
  if (at) scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, 'moments'));
}

/** After moments of a held ticket were put or taken. */
export async function refreshBranchMoment(scope: Scope, ticketId: string): Promise<Date | null> {
  const at = (await firstMoment(scope.tx, { ticketId }))?.at ?? null;
  await writeBranchMoment(scope.tx, { ticketId, at });
  return at;
}

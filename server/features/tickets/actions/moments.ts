/** Asks for a moment of a ticket, moves it, or takes it back. */
import type { Scope } from '../../../platform/scope.ts';
import { deleteMoment, putMoment, refreshBranchMoments } from '../sql/moments.ts';
import { lockRow } from '../sql/ticket.ts';

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
  const args = { ticketId, kind };
  const changed = at
    ? await putMoment(scope.tx, { ...args, at, data })
    : (await lockRow(scope.tx, { id: ticketId })) && (await deleteMoment(scope.tx, args));
  if (!changed) return;
  await refreshBranchMoments(scope.tx, { ticketIds: [ticketId] });
  if (at) scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, 'moments'));
}

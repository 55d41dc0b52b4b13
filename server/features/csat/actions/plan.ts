/** Plans the question: some minutes after the work has ended, so that a last word or a reopening comes first. */
import type { Scope } from '../../../platform/scope.ts';
import { paceOf } from '../pace.ts';
import { TOO_LATE_MS } from '../rules.ts';
import { plan } from '../sql.ts';

/** @param endedAt when the ticket was solved or closed */
export async function planCsat(scope: Scope, ticketId: string, endedAt: Date): Promise<void> {
  if (scope.now.getTime() - endedAt.getTime() > TOO_LATE_MS) return;
  await plan(scope.tx, { ticketId, askAt: new Date(endedAt.getTime() + paceOf(scope.world).askAfterMs) });
  scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, 'csat'));
}

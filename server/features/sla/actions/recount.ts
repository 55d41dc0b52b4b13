/** Counts clocks anew, a ticket at a time: after a policy or a calendar has changed. */
import type { Scope } from '../../../platform/scope.ts';
import { recountOpenTickets, recountRunning, takeRecount } from '../sql.ts';
import { refreshClocks } from './refresh.ts';

export const RECOUNTS = 'sla-recounts';

/** Every ticket with a clock that is open. */
export async function recountAll(scope: Scope): Promise<void> {
  await recountRunning(scope.tx, { policyId: null });
  ring(scope);
}

/** `move`: every open ticket goes under the newest terms. Else only the clocks of this policy look whether it still fits. */
export async function recountAfterPolicy(scope: Scope, policyId: string, move: boolean): Promise<void> {
  if (move) await recountOpenTickets(scope.tx, { move });
  else await recountRunning(scope.tx, { policyId });
  ring(scope);
}

/** Counts one ticket anew; false when none is waiting. */
export async function recountOne(scope: Scope): Promise<boolean> {
  const [taken] = await takeRecount(scope.tx, {});
  if (!taken) return false;
  await refreshClocks(scope, taken.ticketId, { move: taken.move });
  return true;
}

function ring(scope: Scope): void {
  scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, RECOUNTS));
}

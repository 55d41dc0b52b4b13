/** Ends the plan that is at work on a ticket: by hand, or because there is nothing left to remind of. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { holdById } from '../../tickets/access.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import { writeSlots } from '../../tickets/actions/slots.ts';
import type { Because } from '../../tickets/because.ts';
import { tell } from '../../tickets/events.ts';
import { nextMoment } from '../../tickets/rules.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { planStopped } from '../events.ts';
import type { PlanEnd } from '../rules.ts';
import { deleteRun, findRun, type RunRow } from '../sql/plans.ts';
import { PLAN_MOMENT } from './start-plan.ts';

/** False when none is at work. */
export async function stopPlan(scope: Scope, ticketId: string, because?: Because): Promise<boolean> {
  const ticket = await holdById(scope, ticketId);
  const run = await findRun(scope.tx, { ticketId });
  if (!ticket || !run) return false;
  await endRun(scope, ticket, run, 'byHand', because);
  return true;
}

/** For a held ticket. What goes on waiting is looked at again as if there had been no plan. */
export async function endRun(
  scope: Scope,
  ticket: TicketRecord,
  run: RunRow,
  why: PlanEnd | 'byHand' | 'unreachable' | 'end',
  because?: Because,
): Promise<void> {
  await deleteRun(scope.tx, { ticketId: ticket.id });
  await setMoment(scope, ticket.id, PLAN_MOMENT, null);
  if (ticket.statusCategory === 'pending') {
    const ownActionAt = nextMoment('pending', scope.now, await theAccount(scope));
    await writeSlots(scope, ticket.id, { ownActionAt });
  }
  tell(scope, ticket, planStopped, {
    planId: run.planId,
    name: run.name,
    why,
    ...(because ? { because } : {}),
  });
}

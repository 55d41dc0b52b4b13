/** What follows when a ticket's status has changed or somebody has answered: plans end, or begin by themselves; it is quiet no more. */
import { readScope, theDesk, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { holdById } from '../../tickets/access.ts';
import type { Because } from '../../tickets/because.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { planOf } from '../plans.ts';
import { whyOver } from '../rules.ts';
import { waitingSettings } from '../settings.ts';
import { findRun } from '../sql/plans.ts';
import { concern } from '../sql/quiet.ts';
import { endRun } from './end-plan.ts';
import { forgetQuiet, watchQuiet } from './note-quiet.ts';
import { startPlan } from './start-plan.ts';

/** One look, without a transaction: most tickets have no plan and most accounts start none. */
export async function mattersToWaiting(
  world: World,
  accountId: string,
  ticketId: string,
  isOnHold: boolean,
): Promise<boolean> {
  if (isOnHold) return true;
  const scope = readScope(world, accountId, theDesk);
  const found = await concern(scope.tx, { ticketId });
  return found !== null && (found.isPlanned || found.isQuiet || found.isAuto);
}

/** Looks at the ticket as it is now, so that it does not matter how often it is called. */
export async function followTicket(scope: Scope, ticketId: string): Promise<void> {
  const ticket = await holdById(scope, ticketId);
  if (!ticket) return;
  await endWhatIsOver(scope, ticket);
  await beginByItself(scope, ticket);
  await forgetQuiet(scope, ticket);
  if (ticket.statusCategory === 'onHold') await watchQuiet(scope, ticket);
}

async function endWhatIsOver(scope: Scope, ticket: TicketRecord): Promise<void> {
  const run = await findRun(scope.tx, { ticketId: ticket.id });
  const why = run && whyOver(run.startedAt, ticket);
  if (run && why) await endRun(scope, ticket, run, why);
}

async function beginByItself(scope: Scope, ticket: TicketRecord): Promise<void> {
  if (ticket.statusCategory !== 'pending') return;
  const { autoPlanId } = await waitingSettings(scope);
  if (!autoPlanId || (await findRun(scope.tx, { ticketId: ticket.id }))) return;
  const plan = await planOf(scope, autoPlanId);
  const because: Because = { by: 'waiting', name: plan.name };
  await startPlan(scope, ticket.id, plan, because);
}

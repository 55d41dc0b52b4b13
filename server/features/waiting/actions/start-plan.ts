/** Puts a follow-up plan to work on a ticket: the ticket waits for its customer, and the plan reminds him. */
import type { FollowUpPlan } from '../../../../contract/waiting.ts';
import type { Scope } from '../../../platform/scope.ts';
import { calendarFor } from '../../calendars/questions.ts';
import { holdById } from '../../tickets/access.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import { writeSlots } from '../../tickets/actions/slots.ts';
import type { Because } from '../../tickets/because.ts';
import { tell } from '../../tickets/events.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import { statusOf } from '../../tickets/statuses.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { planStarted } from '../events.ts';
import { scheduleOf } from '../rules.ts';
import { putRun } from '../sql/plans.ts';

export const PLAN_MOMENT = 'waiting.plan';
/** When a plan has come to nothing, the trunk looks at the ticket so long after it. */
const AFTERWARDS_MS = 24 * 3_600_000;

/** In place of a plan that is at work. False for a ticket that is finished or gone. */
export async function startPlan(
  scope: Scope,
  ticketId: string,
  plan: Pick<FollowUpPlan, 'id' | 'name' | 'steps'>,
  because?: Because,
): Promise<boolean> {
  const ticket = await waitingForCustomer(scope, ticketId, because);
  if (!ticket) return false;
  const calendar = await calendarFor(scope, { teamId: ticket.teamId });
  const times = scheduleOf(calendar, scope.now, plan.steps);
  const nextAt = times[0] ?? scope.now;
  await putRun(scope.tx, {
    ticketId,
    planId: plan.id,
    name: plan.name,
    steps: JSON.stringify(plan.steps),
    nextStep: 0,
    nextAt,
    startedAt: scope.now,
    sent: 0,
  });
  await setMoment(scope, ticketId, PLAN_MOMENT, nextAt);
  await lookAfter(scope, ticketId, times.at(-1) ?? nextAt);
  const why = because ? { because } : {};
  tell(scope, ticket, planStarted, { planId: plan.id, name: plan.name, at: nextAt.toISOString(), ...why });
  return true;
}

/** The trunk's own moment stays behind the plan's last step. */
export async function lookAfter(scope: Scope, ticketId: string, end: Date): Promise<void> {
  await writeSlots(scope, ticketId, { ownActionAt: new Date(end.getTime() + AFTERWARDS_MS) });
}

async function waitingForCustomer(
  scope: Scope,
  ticketId: string,
  because?: Because,
): Promise<TicketRecord | null> {
  const ticket = await holdById(scope, ticketId);
  if (!ticket || !isUnfinished(ticket.statusCategory)) return null;
  if (ticket.statusCategory === 'pending') return ticket;
  return changeTicket(scope, ticketId, { statusId: (await statusOf(scope, 'pending')).id }, because);
}

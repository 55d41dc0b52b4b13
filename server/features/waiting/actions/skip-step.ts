/** Leaves out the next step of the plan that is at work; the one after it comes in its own time. */
import type { Scope } from '../../../platform/scope.ts';
import { calendarFor } from '../../calendars/questions.ts';
import { holdById } from '../../tickets/access.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import { tell } from '../../tickets/events.ts';
import { planStepSkipped } from '../events.ts';
import { scheduleOf, whyOver } from '../rules.ts';
import { findRun, putRun } from '../sql/plans.ts';
import { endRun } from './end-plan.ts';
import { PLAN_MOMENT, lookAfter } from './start-plan.ts';

/** False when none is at work. */
export async function skipStep(scope: Scope, ticketId: string): Promise<boolean> {
  const ticket = await holdById(scope, ticketId);
  const run = await findRun(scope.tx, { ticketId });
  if (!ticket || !run || whyOver(run.startedAt, ticket)) return false;
  const { planId, name, steps, nextStep, nextAt } = run;
  tell(scope, ticket, planStepSkipped, { planId, name, step: nextStep + 1, steps: steps.length });
  const calendar = await calendarFor(scope, { teamId: ticket.teamId });
  const times = scheduleOf(calendar, nextAt > scope.now ? nextAt : scope.now, steps.slice(nextStep + 1));
  const [at, end] = [times[0], times.at(-1)];
  if (!at || !end) {
    await endRun(scope, ticket, run, 'end');
    return true;
  }
  await putRun(scope.tx, { ...run, steps: JSON.stringify(steps), nextStep: nextStep + 1, nextAt: at });
  await setMoment(scope, ticketId, PLAN_MOMENT, at);
  await lookAfter(scope, ticketId, end);
  return true;
}

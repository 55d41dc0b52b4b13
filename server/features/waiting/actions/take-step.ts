/**
 * The moment of a plan's step has come. The ticket's row is held, so an answer is either in it already, and the plan is over, or comes
 * after the step. The next step counts from this one: after a night off, or a jump of the clock, one letter leaves and not five.
 */
import type { PlanStep } from '../../../../contract/waiting.ts';
import type { Scope } from '../../../platform/scope.ts';
import { calendarFor, isWorkingNow, opensAt, type KnownCalendar } from '../../calendars/questions.ts';
import { isLetterUnread } from '../../letters/questions.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import { writeByDesk } from '../../tickets/actions/desk-writes.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import type { Because } from '../../tickets/because.ts';
import { addressTicket } from '../../tickets/correspondence/addressing.ts';
import { tell } from '../../tickets/events.ts';
import type { Moment, MomentHandler } from '../../tickets/moments.ts';
import { statusOf } from '../../tickets/statuses.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { variableValues } from '../../tickets/variable-values.ts';
import { filledIn } from '../../tickets/variables.ts';
import { planStepDone } from '../events.ts';
import { scheduleOf, whyOver } from '../rules.ts';
import { deleteRun, findRun, putRun, type RunRow } from '../sql/plans.ts';
import { planWords } from '../words.ts';
import { endRun } from './end-plan.ts';
import { returnToUs } from './return-to-us.ts';
import { PLAN_MOMENT, lookAfter } from './start-plan.ts';
import { theAccount } from '../../accounts/account.ts';

/** A letter that lies unread may be the answer: it is waited for, but not for ever. */
const UNREAD_PAUSE_MS = 10_000;
const UNREAD_PATIENCE_MS = 10 * 60_000;
/** The customer has had too many automatic letters lately. */
const LIMIT_PAUSE_MS = 3_600_000;
const LIMIT_TRIES = 24;

export const planMoment: MomentHandler = {
  kind: PLAN_MOMENT,
  come: async (scope, ticket, moment) => {
    const run = await findRun(scope.tx, { ticketId: ticket.id });
    if (!run) return;
    const why = whyOver(run.startedAt, ticket);
    if (why) return endRun(scope, ticket, run, why);
    const calendar = await calendarFor(scope, { teamId: ticket.teamId });
    const later = await waitFor(scope, calendar, moment);
    if (later) return comeAgain(scope, run, calendar, later);
    await takeStep(scope, ticket, run, moment, calendar);
  },
};

interface Later {
  at: Date;
  data: Record<string, unknown>;
}

/** The trunk's own moment waits along, or it would end the wait of a plan that was only late. */
async function comeAgain(
  scope: Scope,
  { ticketId, steps, nextStep }: RunRow,
  calendar: KnownCalendar,
  { at, data }: Later,
): Promise<void> {
  await setMoment(scope, ticketId, PLAN_MOMENT, at, data);
  await lookAfter(scope, ticketId, scheduleOf(calendar, at, steps.slice(nextStep + 1)).at(-1) ?? at);
}

/** When to come again; null when nothing stands in the way. */
async function waitFor(scope: Scope, calendar: KnownCalendar, { data }: Moment): Promise<Later | null> {
  if (!isWorkingNow(calendar, scope.now)) {
    const at = opensAt(calendar, scope.now);
    if (at) return { at, data };
  }
  const since = new Date((data['unreadSince'] as string | undefined) ?? scope.now);
  const isPatient = scope.now.getTime() - since.getTime() < UNREAD_PATIENCE_MS;
  if (!isPatient || !(await isLetterUnread(scope, since))) return null;
  return {
    at: new Date(scope.now.getTime() + UNREAD_PAUSE_MS),
    data: { ...data, unreadSince: since.toISOString() },
  };
}

async function takeStep(
  scope: Scope,
  ticket: TicketRecord,
  run: RunRow,
  moment: Moment,
  calendar: KnownCalendar,
): Promise<void> {
  const step = run.steps[run.nextStep];
  if (!step) return endRun(scope, ticket, run, 'end');
  const because = await becauseOf(scope, run);
  if (step.action !== 'return') {
    const { to, connection } = await addressTicket(scope, ticket);
    if (!to || !connection) return giveUp(scope, ticket, run, because);
    if (!(await write(scope, ticket, run, step, because)))
      return putOff(scope, ticket, run, { moment, calendar, because });
  }
  const { planId, name, steps, nextStep } = run;
  tell(scope, ticket, planStepDone, {
    planId,
    name,
    step: nextStep + 1,
    steps: steps.length,
    did: step.action,
    because,
  });
  if (step.action === 'nudge') return goOn(scope, ticket, run, calendar);
  await deleteRun(scope.tx, { ticketId: ticket.id });
  if (step.action === 'return') return returnToUs(scope, ticket, 'waiting.planReturned', because);
  const solved = await statusOf(scope, 'solved');
  await changeTicket(scope, ticket.id, { statusId: solved.id }, because);
}

async function write(
  scope: Scope,
  ticket: TicketRecord,
  run: RunRow,
  { text }: PlanStep,
  because: Because,
): Promise<boolean> {
  const other = ticket.language === 'ru' ? text.en : text.ru;
  const chosen = text[ticket.language].trim() || other;
  const words = filledIn(chosen, await variableValues(scope, ticket));
  return writeByDesk(scope, ticket.id, words, because, {
    about: `plan ${ticket.number} ${run.nextStep}`,
    autoSubmitted: 'auto-generated',
  });
}

async function goOn(scope: Scope, ticket: TicketRecord, run: RunRow, calendar: KnownCalendar): Promise<void> {
  const nextStep = run.nextStep + 1;
  const times = scheduleOf(calendar, scope.now, run.steps.slice(nextStep));
  const [nextAt, end] = [times[0], times.at(-1)];
  if (!nextAt || !end) return endRun(scope, ticket, run, 'end');
  const steps = JSON.stringify(run.steps);
  await putRun(scope.tx, { ...run, steps, nextStep, nextAt, sent: run.sent + 1 });
  await setMoment(scope, ticket.id, PLAN_MOMENT, nextAt);
  await lookAfter(scope, ticket.id, end);
}

/** Nothing more can leave to this address for now. */
async function putOff(
  scope: Scope,
  ticket: TicketRecord,
  run: RunRow,
  { moment, calendar, because }: { moment: Moment; calendar: KnownCalendar; because: Because },
): Promise<void> {
  const tries = Number(moment.data['limited'] ?? 0) + 1;
  if (tries > LIMIT_TRIES) return giveUp(scope, ticket, run, because);
  const at = new Date(scope.now.getTime() + LIMIT_PAUSE_MS);
  await comeAgain(scope, run, calendar, { at, data: { limited: tries } });
}

async function giveUp(scope: Scope, ticket: TicketRecord, run: RunRow, because: Because): Promise<void> {
  await endRun(scope, ticket, run, 'unreachable', because);
  await returnToUs(scope, ticket, 'waiting.planUnreachable', because);
}

async function becauseOf(scope: Scope, run: RunRow): Promise<Because> {
  const words = planWords[(await theAccount(scope)).language];
  const why = words.step(run.nextStep + 1, run.steps.length);
  return { by: 'plan', id: run.planId, name: run.name, why };
}

/** When the steps of a plan come, whether a plan is over, how long it has been whose turn. Pure but for the calendar handed in. */
import { Temporal } from 'temporal-polyfill';
import type { PlanStep } from '../../../contract/waiting.ts';
import type { KnownCalendar } from '../calendars/questions.ts';
import { opensAt, workingTimeAfter } from '../calendars/questions.ts';
import { spansOf } from '../calendars/rules.ts';
import { turnIn } from '../tickets/rules.ts';
import type { StatusCategory } from '../../../contract/terms.ts';
import type { TicketRecord, WaitingOn } from '../tickets/ticket.ts';

const HOUR_S = 3600;
const HOUR_MS = HOUR_S * 1000;
const DAY_MS = 24 * HOUR_MS;
/** A calendar without a working day in so many days has none. */
const HORIZON_DAYS = 3660;

export type Delay = PlanStep['after'];

/** Always within working time; in a calendar that never opens, wall time is all there is. */
export function momentAfter(calendar: KnownCalendar, from: Date, { count, unit }: Delay): Date {
  const wall = new Date(
    from.getTime() + count * (unit === 'days' || unit === 'workingDays' ? DAY_MS : HOUR_MS),
  );
  if (unit === 'workingDays') return workingDaysAfter(calendar, from, count) ?? wall;
  const due = unit === 'workingHours' ? (workingTimeAfter(calendar, from, count * HOUR_S) ?? wall) : wall;
  return opensAt(calendar, due) ?? due;
}

/**
 * The same hour so many working days later: from Friday 15:00 one working day is Monday 15:00. What begins outside working time
 * begins with the next working day; an hour that is not worked on that day moves on to the next one that is.
 */
export function workingDaysAfter(calendar: KnownCalendar, from: Date, days: number): Date | null {
  const start = opensAt(calendar, from);
  if (!start) return null;
  const { timeZone } = calendar.hours;
  const zoned = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(timeZone);
  let date = zoned.toPlainDate();
  let left = days;
  for (let walked = 0; left > 0; walked++) {
    if (walked > HORIZON_DAYS) return null;
    date = date.add({ days: 1 });
    if (spansOf(calendar.hours, date).length > 0) left--;
  }
  const at = date.toZonedDateTime({ timeZone, plainTime: zoned.toPlainTime() });
  return opensAt(calendar, new Date(at.epochMilliseconds));
}

/** When each step comes if the plan begins then, and nothing is late. */
export function scheduleOf(calendar: KnownCalendar, from: Date, steps: readonly PlanStep[]): Date[] {
  const times: Date[] = [];
  for (const step of steps) times.push(momentAfter(calendar, times.at(-1) ?? from, step.after));
  return times;
}

export type PlanEnd = 'customer' | 'agent' | 'status';

/** Why a plan that was begun then has nothing more to do on this ticket; null while it waits. */
export function whyOver(
  startedAt: Date,
  ticket: Pick<TicketRecord, 'statusCategory' | 'waitingSince' | 'lastCustomerAt' | 'lastAgentAt'>,
): PlanEnd | null {
  const since = (at: Date | null) => at !== null && at > startedAt;
  if (since(ticket.lastCustomerAt)) return 'customer';
  if (ticket.statusCategory !== 'pending' || since(ticket.waitingSince)) return 'status';
  return since(ticket.lastAgentAt) ? 'agent' : null;
}

export type Turns = Record<WaitingOn, number>;

/** Milliseconds of each turn; `changes` are the moments at which a ticket came into a category, in their order. */
export function turnsOf(
  opened: { at: Date; category: StatusCategory },
  changes: readonly { at: Date; category: StatusCategory }[],
  now: Date,
): Turns {
  const turns: Turns = { us: 0, customer: 0, partner: 0 };
  const stays = [opened, ...changes];
  stays.forEach(({ at, category }, index) => {
    const turn = turnIn(category);
    const end = stays[index + 1]?.at ?? now;
    if (turn) turns[turn] += Math.max(0, end.getTime() - at.getTime());
  });
  return turns;
}

/** When a rule by the clock runs next. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { RuleTiming } from '../../../contract/automation.ts';

const HOUR_MS = 3_600_000;
const DAYS_AHEAD = 8;

/** Null for a timing that follows facts, not the clock. Each hour begins on the full hour. */
export function nextRun(timing: RuleTiming | null, after: Date, timeZone: string): Date | null {
  if (timing?.kind === 'hourly') return nextHour(after, timing.hours ?? 1);
  if (timing?.kind === 'daily') return nextDay(timing, after, timeZone);
  return null;
}

function nextHour(after: Date, hours: number): Date {
  const step = hours * HOUR_MS;
  return new Date((Math.floor(after.getTime() / step) + 1) * step);
}

/** A time that the clock skips in spring is taken an hour later, one that comes twice the first time. */
function nextDay({ at = '09:00', days = [] }: RuleTiming, after: Date, timeZone: string): Date | null {
  const today = Temporal.Instant.fromEpochMilliseconds(after.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead++) {
    const day = today.add({ days: ahead });
    if (!days.includes(day.dayOfWeek)) continue;
    const due = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) }).epochMilliseconds;
    if (due > after.getTime()) return new Date(due);
  }
  return null;
}

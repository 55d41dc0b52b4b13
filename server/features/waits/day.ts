/** How long a working day is, on the average of a week: what «one working day» is worth in a calendar. */
import { Temporal } from 'temporal-polyfill';
import type { WorkCalendar } from '../calendars/calendar.ts';
import { spansOf } from '../calendars/rules.ts';

const WEEK = 7;
const FALLBACK_S = 8 * 3600;

/** Seconds; days without work are not counted. */
export function averageDay(calendar: WorkCalendar, now: Date): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate();
  const worked = Array.from({ length: WEEK }, (_, ahead) =>
    spansOf(calendar, today.add({ days: ahead })).reduce((sum, span) => sum + span.end - span.start, 0),
  ).filter((seconds) => seconds > 0);
  return worked.length > 0 ? worked.reduce((sum, one) => sum + one, 0) / worked.length : FALLBACK_S;
}

/** Working time as people keep it: several intervals a day, holidays, breaks, moved and short days, in a time zone of its own. */

import type { Weekday } from '../../../contract/calendars.ts';

/** Wall times `HH:MM` or `HH:MM:SS`; `24:00` is the end of the day. An end not after its start is on the next day. */
export type Interval = readonly [from: string, to: string];

export interface WorkCalendar {
  /** IANA name, such as `Europe/Moscow`. */
  timeZone: string;
  week: Partial<Record<Weekday, readonly Interval[]>>;
  /** `2026-05-11`, or `*-01-01` for every year: no work on that date. A night shift belongs to the date on which it begins. */
  holidays: readonly string[];
  /** Taken out of the working time of one date. */
  breaks: readonly (readonly [date: string, from: string, to: string])[];
  /** Intervals of single dates that differ from their weekday: moved working days, short days. Stronger than a holiday. */
  exceptions: Readonly<Record<string, readonly Interval[]>>;
}

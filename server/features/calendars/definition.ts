/** A calendar as people write it down, checked, and as the arithmetic takes it. Pure. */
import { Temporal } from 'temporal-polyfill';
import {
  weekdays,
  type CalendarDefinition,
  type CalendarException,
  type Weekday,
  type WorkInterval,
} from '../../../contract/calendars.ts';
import { isTimeZone } from '../accounts/rules.ts';
import type { Interval, WorkCalendar } from './calendar.ts';
import { secondsOfDay } from './rules.ts';

const SHORTER_BY_S = 3600;
const DAY_S = 86_400;
const EVERY_YEAR = '*';
/** A leap year, so that the 29th of February of every year is a date. */
const ANY_YEAR = '2024';

const office: WorkInterval[] = [{ from: '09:00', to: '18:00' }];

/** Monday to Friday, 9 to 18, in the account's time zone: what serves where nothing is configured. */
export function builtInCalendar(timeZone: string): CalendarDefinition {
  return {
    timeZone,
    week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
    exceptions: [],
  };
}

export type CalendarFault =
  | { what: 'timeZone' }
  | { what: 'date'; date: string }
  | { what: 'twice'; date: string }
  | { what: 'overlap'; day: string }
  | { what: 'never' };

/** What is wrong with it, or null. */
export function faultOf(definition: CalendarDefinition): CalendarFault | null {
  if (!isTimeZone(definition.timeZone)) return { what: 'timeZone' };
  for (const day of weekdays) if (overlaps(definition.week[day])) return { what: 'overlap', day };
  const seen = new Set<string>();
  for (const { date, kind, intervals = [] } of definition.exceptions) {
    const everyYear = date.startsWith(EVERY_YEAR);
    if (!isDate(date) || (everyYear && kind !== 'holiday')) return { what: 'date', date };
    if (seen.has(date)) return { what: 'twice', date };
    if (overlaps(intervals)) return { what: 'overlap', day: date };
    seen.add(date);
  }
  return weekdays.every((day) => definition.week[day].length === 0) ? { what: 'never' } : null;
}

function isDate(date: string): boolean {
  try {
    Temporal.PlainDate.from(date.replace(EVERY_YEAR, ANY_YEAR), { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function overlaps(intervals: readonly WorkInterval[]): boolean {
  const ends = intervals.map(inSeconds).sort((a, b) => a[0] - b[0]);
  return ends.some(([start], at) => at > 0 && start < (ends[at - 1]?.[1] ?? 0));
}

function inSeconds({ from, to }: WorkInterval): [number, number] {
  const [start, end] = [secondsOfDay(from), secondsOfDay(to)];
  return [start, end > start ? end : end + DAY_S];
}

export function toWorkCalendar(definition: CalendarDefinition): WorkCalendar {
  const week = Object.fromEntries(weekdays.map((day) => [day, definition.week[day].map(pair)]));
  const dated = definition.exceptions.filter(({ date }) => !date.startsWith(EVERY_YEAR));
  const holidays = definition.exceptions.filter(({ kind }) => kind === 'holiday').map(({ date }) => date);
  const exceptions = Object.fromEntries(
    dated
      .filter(({ kind }) => kind !== 'holiday')
      .map((exception) => [exception.date, hoursOf(definition, exception).map(pair)]),
  );
  return { timeZone: definition.timeZone, week, holidays, breaks: [], exceptions };
}

function pair({ from, to }: WorkInterval): Interval {
  return [from, to];
}

function hoursOf(
  definition: CalendarDefinition,
  { date, kind, intervals }: CalendarException,
): WorkInterval[] {
  if (intervals && intervals.length > 0) return intervals;
  const own = definition.week[weekdayOf(date)];
  if (kind === 'short') return withoutLastHour(own);
  return own.length > 0 ? own : usualHours(definition);
}

function weekdayOf(date: string): Weekday {
  return weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'mon';
}

/** Those of the first weekday that is worked. */
function usualHours({ week }: CalendarDefinition): WorkInterval[] {
  const day = weekdays.find((one) => week[one].length > 0);
  return day ? week[day] : [];
}

function withoutLastHour(intervals: readonly WorkInterval[]): WorkInterval[] {
  const sorted = intervals.toSorted((a, b) => inSeconds(a)[0] - inSeconds(b)[0]);
  const last = sorted.pop();
  if (!last) return [];
  const [start, end] = inSeconds(last);
  const sooner = end - SHORTER_BY_S;
  return sooner > start ? [...sorted, { from: last.from, to: timeOfDay(sooner) }] : sorted;
}

function timeOfDay(seconds: number): string {
  const within = seconds % DAY_S;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(within / 3600)}:${two((within % 3600) / 60)}`;
}

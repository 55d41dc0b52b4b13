/**
 * Arithmetic of working time. Pure. Time is what passes on a real clock: the hour that summer time takes away is not worked,
 * the one that it gives back is worked twice. A wall time that does not exist is moved forward by the gap, one that exists twice
 * is the first (RFC 5545, 3.3.5; `compatible` in Temporal).
 */
import { Temporal } from 'temporal-polyfill';
import { weekdays } from '../../../contract/calendars.ts';
import type { Interval, WorkCalendar } from './calendar.ts';

const DAY_S = 86_400;
/** A calendar without any working time in so many days has none. */
const HORIZON_DAYS = 3_660;
/** Nobody promises anything for later. */
export const FARTHEST_YEARS = 100;
const FARTHEST_DAYS = FARTHEST_YEARS * 366;

/** Unix seconds, the end excluded. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The moment by which `seconds` of working time have passed since `start` (both Unix seconds). Time used up exactly at the end of an
 * interval ends there. Null when the calendar has no working time to give,
 * or not so much of it.
 */
export function addWorkingTime(calendar: WorkCalendar, start: number, seconds: number): number | null {
  let left = seconds;
  if (left <= 0) return start;
  for (const span of spansFrom(calendar, start)) {
    const length = span.end - span.start;
    if (left <= length) return span.start + left;
    left -= length;
  }
  return null;
}

/** Working seconds between two moments; zero when they are the wrong way round. */
export function workingTimeBetween(calendar: WorkCalendar, start: number, end: number): number {
  return countedSpans(calendar, start, end).reduce((sum, span) => sum + span.end - span.start, 0);
}

/** The intervals that count between two moments, cut to them: what explains a deadline. */
export function countedSpans(calendar: WorkCalendar, start: number, end: number): Span[] {
  const counted: Span[] = [];
  if (end <= start) return counted;
  for (const span of spansFrom(calendar, start)) {
    if (span.start >= end) break;
    counted.push({ start: span.start, end: Math.min(span.end, end) });
  }
  return counted;
}

export function isWorkingTime(calendar: WorkCalendar, moment: number): boolean {
  for (const span of spansFrom(calendar, moment)) return span.start <= moment;
  return false;
}

/** When working time next begins, or `moment` itself within it; null when it never does. */
export function nextOpening(calendar: WorkCalendar, moment: number): number | null {
  for (const span of spansFrom(calendar, moment)) return span.start;
  return null;
}

/** Working spans from a moment on, in order and without overlap. Ends after ten years without one, and at the farthest. */
function* spansFrom(calendar: WorkCalendar, start: number): Generator<Span> {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.round(start * 1000)).toZonedDateTimeISO(
    calendar.timeZone,
  );
  // A night shift of the day before may still go on.
  let date = zoned.toPlainDate().subtract({ days: 1 });
  let counted = start;
  for (let days = 0, idleDays = 0; days < FARTHEST_DAYS && idleDays < HORIZON_DAYS; days++, idleDays++) {
    for (const span of keptSpansOf(calendar, date)) {
      if (span.end <= counted) continue;
      yield { start: Math.max(span.start, counted), end: span.end };
      counted = span.end;
      idleDays = 0;
    }
    date = date.add({ days: 1 });
  }
}

const keptDays = new WeakMap<WorkCalendar, Map<string, readonly Span[]>>();
const MOST_DAYS = 4_000;

/** The days of a calendar are worked out once: what is counted by it is never changed in place. */
function keptSpansOf(calendar: WorkCalendar, date: Temporal.PlainDate): readonly Span[] {
  const days = keptDays.get(calendar) ?? new Map<string, readonly Span[]>();
  keptDays.set(calendar, days);
  const day = date.toString();
  const hit = days.get(day);
  if (hit) return hit;
  const spans = spansOf(calendar, date);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(day, spans);
  return spans;
}

/** The spans that begin on a date, sorted and merged, breaks taken out. */
export function spansOf(calendar: WorkCalendar, date: Temporal.PlainDate): Span[] {
  if (!wasLived(calendar, date)) return [];
  const worked = merged(intervalsOn(calendar, date).map((interval) => toSpan(calendar, date, interval)));
  const off = calendar.breaks
    .filter(([day]) => day === date.toString())
    .map(([, from, to]) => toSpan(calendar, date, [from, to]));
  return merged(off).reduce(without, worked);
}

/** A zone that moves over the date line leaves a day out: Apia had no 30 December 2011. */
function wasLived({ timeZone }: WorkCalendar, date: Temporal.PlainDate): boolean {
  return date.toZonedDateTime(timeZone).toPlainDate().equals(date);
}

function intervalsOn(calendar: WorkCalendar, date: Temporal.PlainDate): readonly Interval[] {
  const day = date.toString();
  const exception = calendar.exceptions[day];
  if (exception) return exception;
  if (calendar.holidays.includes(day) || calendar.holidays.includes(`*${day.slice(-6)}`)) return [];
  return calendar.week[weekdays[date.dayOfWeek - 1] ?? 'mon'] ?? [];
}

function toSpan(calendar: WorkCalendar, date: Temporal.PlainDate, [from, to]: Interval): Span {
  const [begins, ends] = [secondsOfDay(from), secondsOfDay(to)];
  const start = momentOf(calendar, date, begins);
  return { start, end: Math.max(start, momentOf(calendar, date, ends > begins ? ends : ends + DAY_S)) };
}

function momentOf(calendar: WorkCalendar, date: Temporal.PlainDate, seconds: number): number {
  const day = seconds >= DAY_S ? date.add({ days: Math.floor(seconds / DAY_S) }) : date;
  const time = Temporal.PlainTime.from('00:00').add({ seconds: seconds % DAY_S });
  return day.toPlainDateTime(time).toZonedDateTime(calendar.timeZone).epochMilliseconds / 1000;
}

/** @throws RangeError for anything but `HH:MM` or `HH:MM:SS` up to `24:00` */
export function secondsOfDay(time: string): number {
  const [, hours, minutes, seconds = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(time) ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (!(total <= DAY_S) || Number(minutes) > 59 || Number(seconds) > 59)
    throw new RangeError(`“${time}” is not a time of day`);
  return total;
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (span.end <= span.start) continue;
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

function without(spans: readonly Span[], hole: Span): Span[] {
  return spans.flatMap((span) => [
    ...(span.start < Math.min(span.end, hole.start)
      ? [{ start: span.start, end: Math.min(span.end, hole.start) }]
      : []),
    ...(Math.max(span.start, hole.end) < span.end
      ? [{ start: Math.max(span.start, hole.end), end: span.end }]
      : []),
  ]);
}

/** Days off out of an iCalendar file (RFC 5545): whole-day entries, repeated ones too. */
import ICAL from 'ical.js';
import type { CalendarException } from '../../../contract/calendars.ts';

const YEARS_AROUND = 1;
const MOST_DAYS = 1_500;
/** A daily entry of fifty years. */
const MOST_REPETITIONS = 20_000;
const LONGEST_DAYS = 62;
const NAME_LENGTH = 120;

export interface ReadFile {
  exceptions: CalendarException[];
  skipped: number;
}

/** Null when it is no iCalendar file. Only days of last, this and next year are taken. */
export function readCalendarFile(text: string, now: Date): ReadFile | null {
  const events = eventsOf(text);
  if (!events) return null;
  const [from, to] = [
    `${now.getUTCFullYear() - YEARS_AROUND}-01-01`,
    `${now.getUTCFullYear() + YEARS_AROUND}-12-31`,
  ];
  const days = new Map<string, string>();
  let skipped = 0;
  for (const event of events) {
    const found = event.startDate?.isDate ? datesOf(event, from, to) : [];
    if (found.length === 0) skipped += 1;
    for (const date of found) if (days.size < MOST_DAYS) days.set(date, nameOf(event));
  }
  const exceptions = [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, name]) => ({ date, kind: 'holiday' as const, name }));
  return { exceptions, skipped };
}

function eventsOf(text: string): ICAL.Event[] | null {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    const calendars = roots.map((root) => new ICAL.Component(root));
    if (calendars.some(({ name }) => name !== 'vcalendar')) return null;
    return calendars.flatMap((one) => one.getAllSubcomponents('vevent')).map((one) => new ICAL.Event(one));
  } catch {
    return null;
  }
}

/** The days of one entry and of its repetitions within the years; the end is not part of it. */
function datesOf(event: ICAL.Event, from: string, to: string): string[] {
  const length = Math.min(LONGEST_DAYS, lengthInDays(event));
  const starts = event.isRecurring() ? repetitions(event, from, to) : [event.startDate];
  return starts
    .flatMap((start) => Array.from({ length }, (_, day) => dayAfter(start, day)))
    .filter((date) => date >= from && date <= to);
}

function lengthInDays({ startDate, endDate }: ICAL.Event): number {
  if (!endDate) return 1;
  const days = endDate.subtractDateTz(startDate).toSeconds() / 86_400;
  return Math.max(1, Math.round(days));
}

/** An entry that began long before is still read in the years asked for. */
function repetitions(event: ICAL.Event, from: string, to: string): ICAL.Time[] {
  const starts: ICAL.Time[] = [];
  const all = event.iterator();
  for (let seen = 0; seen < MOST_REPETITIONS && starts.length < MOST_DAYS; seen++) {
    const next = all.next();
    if (!next || dayAfter(next, 0) > to) break;
    if (dayAfter(next, LONGEST_DAYS) >= from) starts.push(next);
  }
  return starts;
}

function dayAfter(start: ICAL.Time, days: number): string {
  return new Date(Date.UTC(start.year, start.month - 1, start.day + days)).toISOString().slice(0, 10);
}

function nameOf(event: ICAL.Event): string {
  return (event.summary ?? '').trim().slice(0, NAME_LENGTH);
}

/** What others ask about working time. */
import { nilId } from '../../platform/ids.ts';
import { onceIn } from '../../platform/db/once.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { CalendarDefinition } from '../../../contract/calendars.ts';
import { theAccount } from '../accounts/account.ts';
import type { WorkCalendar } from './calendar.ts';
import { builtInCalendar, toWorkCalendar } from './definition.ts';
import { addWorkingTime, isWorkingTime, nextOpening, workingTimeBetween } from './rules.ts';
import { findVersion, list, type CalendarRow } from './sql.ts';

/** Stands for every team that has no calendar of its own. */
export const EVERYBODY = nilId;
/** The version of the calendar that is built in. */
export const BUILT_IN_VERSION = 0;

export interface KnownCalendar {
  /** Null is the one that is built in. */
  id: string | null;
  version: number;
  name: string;
  hours: WorkCalendar;
}

export function allCalendars(scope: ReadScope): Promise<CalendarRow[]> {
  return onceIn(scope.tx, 'calendars', () => list(scope.tx));
}

/** The named calendar, else the team's, else the account's, else Monday to Friday, 9 to 18. */
export async function calendarFor(
  scope: ReadScope,
  { calendarId = null, teamId = null }: { calendarId?: string | null; teamId?: string | null } = {},
): Promise<KnownCalendar> {
  const all = await allCalendars(scope);
  const row =
    all.find(({ id }) => id === calendarId) ??
    all.find(({ teamIds }) => teamId !== null && teamIds.includes(teamId)) ??
    all.find(({ teamIds }) => teamIds.includes(EVERYBODY));
  return row ? known(row) : builtIn(scope);
}

/** As it was then, also when it is removed by now. */
export async function calendarVersion(
  scope: ReadScope,
  id: string | null,
  version: number,
): Promise<KnownCalendar> {
  const row = id === null ? null : await findVersion(scope.tx, { id, version });
  return row ? known(row) : builtIn(scope);
}

async function builtIn(scope: ReadScope): Promise<KnownCalendar> {
  const { timeZone } = await theAccount(scope);
  return known({
    id: null,
    name: '',
    version: BUILT_IN_VERSION,
    definition: builtInCalendar(timeZone),
  });
}

/** The moment by which so many working seconds have passed; null when nobody ever works. */
export function workingTimeAfter(calendar: KnownCalendar, from: Date, seconds: number): Date | null {
  const due = addWorkingTime(calendar.hours, inSeconds(from), seconds);
  return due === null ? null : new Date(due * 1000);
}

export function workingSecondsBetween(calendar: KnownCalendar, from: Date, to: Date): number {
  return workingTimeBetween(calendar.hours, inSeconds(from), inSeconds(to));
}

export function isWorkingNow(calendar: KnownCalendar, now: Date): boolean {
  return isWorkingTime(calendar.hours, inSeconds(now));
}

/** Now when it is working time, else when it next begins; null when it never does. */
export function opensAt(calendar: KnownCalendar, now: Date): Date | null {
  const opening = nextOpening(calendar.hours, inSeconds(now));
  return opening === null ? null : new Date(opening * 1000);
}

function inSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** A version never changes, so that its hours, and the days worked out of them, are kept. */
const kept = new Map<string, KnownCalendar>();
const MOST_KEPT = 500;

function known(row: {
  id: string | null;
  name: string;
  version: number;
  definition: CalendarDefinition;
}): KnownCalendar {
  const { id, name, version, definition } = row;
  const key = id === null ? definition.timeZone : `${id} ${version}`;
  const hit = kept.get(key);
  if (hit) return { ...hit, name };
  const calendar = { id, version, name, hours: toWorkCalendar(definition) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, calendar);
  return calendar;
}

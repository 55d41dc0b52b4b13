/** `kvitok calendar calculate`: sums of working time, a case a line, by the desk's own arithmetic. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { WorkCalendar } from '../features/calendars/calendar.ts';
import { weekdays } from '../../contract/calendars.ts';
import { addWorkingTime, FARTHEST_YEARS, workingTimeBetween } from '../features/calendars/rules.ts';
import type { Run } from './command.ts';
import { usedWrongly } from './refused.ts';

const YEAR_S = 366 * 86_400;
const DAY_PATTERN = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';

const Times = Type.Array(Type.Tuple([Type.String(), Type.String()]));
const Case = Type.Object({
  id: Type.Unknown(),
  tz: Type.Optional(Type.String()),
  calendar: Type.Object({
    tz: Type.String(),
    week: Type.Partial(Type.Record(Type.Union(weekdays.map((day) => Type.Literal(day))), Times), {
      additionalProperties: false,
    }),
    holidays: Type.Optional(Type.Array(Type.String({ pattern: `^(?:[0-9]{4}|\\*)-${DAY_PATTERN}$` }))),
    breaks: Type.Optional(Type.Array(Type.Tuple([Type.String(), Type.String(), Type.String()]))),
    exceptions: Type.Optional(Type.Record(Type.String(), Times)),
  }),
  op: Type.Union([Type.Literal('add'), Type.Literal('between')]),
  start: Type.String(),
  seconds: Type.Optional(Type.Number()),
  end: Type.Optional(Type.String()),
});
type Case = Static<typeof Case>;

/** Always 0 once it runs: a line that is no case says so in its own `error`. */
export const run: Run = async (args, io) => {
  const files = args.length > 0 ? args : ['-'];
  for (const file of files) {
    const source = file === '-' ? io.stdin : await textOf(file);
    if (!source) return usedWrongly(io, { ru: `Файл не читается: ${file}`, en: `Cannot read ${file}` });
    let number = 0;
    for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim()) io.stdout.write(`${JSON.stringify(answer(line, number))}\n`);
    }
  }
  return 0;
};

async function textOf(file: string): Promise<Readable | null> {
  try {
    return Readable.from([await readFile(file, 'utf8')]);
  } catch {
    return null;
  }
}

function answer(line: string, number: number): object {
  let id: unknown = null;
  try {
    const given: unknown = JSON.parse(line);
    id = (given as { id?: unknown } | null)?.id ?? null;
    const wrong = Value.Errors(Case, given)[0];
    if (wrong) throw new RangeError(`${wrong.instancePath}: ${wrong.message}`);
    return { id, result: calculate(given as Case) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { id, result: null, error: `line ${number}: ${words}` };
  }
}

/** Wall times in the case's own zone: for `add` a wall time, for `between` seconds; null where there is no working time. */
function calculate(given: Case): string | number | null {
  const zone = given.tz ?? given.calendar.tz;
  const calendar = toCalendar(given.calendar);
  const start = momentOf(given.start, zone);
  if (given.op === 'between') return between(calendar, start, momentOf(needed(given, 'end'), zone));
  const seconds = needed(given, 'seconds');
  if (seconds < 0) throw new RangeError('/seconds: must be >= 0');
  const end = addWorkingTime(calendar, start, seconds);
  return end === null ? null : wallTime(end, zone);
}

function between(calendar: WorkCalendar, start: number, end: number): number {
  if (end - start > FARTHEST_YEARS * YEAR_S)
    throw new RangeError(`/end: must be within ${FARTHEST_YEARS} years of the start`);
  return inMilliseconds(workingTimeBetween(calendar, start, end)) / 1000;
}

function needed<Key extends 'seconds' | 'end'>(given: Case, key: Key): NonNullable<Case[Key]> {
  const value = given[key];
  if (value === undefined || value === null) throw new RangeError(`/${key}: is needed for ${given.op}`);
  return value;
}

function toCalendar({
  tz,
  week,
  holidays = [],
  breaks = [],
  exceptions = {},
}: Case['calendar']): WorkCalendar {
  return { timeZone: tz, week, holidays, breaks, exceptions };
}

/** Unix seconds; a time with an offset or `Z` is taken as it is. */
function momentOf(time: string, zone: string): number {
  if (/(?:z|[+-]\d{2}:?\d{2})$/i.test(time)) return Temporal.Instant.from(time).epochMilliseconds / 1000;
  return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds / 1000;
}

function wallTime(moment: number, zone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(inMilliseconds(moment)).toZonedDateTimeISO(zone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'second' });
}

function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

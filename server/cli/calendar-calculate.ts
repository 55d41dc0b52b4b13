/** `kvitok calendar calculate`: sums of working time, a case a line, by the desk's own arithmetic. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { WorkCalendar } from '../features/calendars/calendar.ts';
import { addWorkingTime, workingTimeBetween } from '../features/calendars/rules.ts';
import type { Run } from './command.ts';

const Times = Type.Array(Type.Tuple([Type.String(), Type.String()]));
const Case = Type.Object({
  id: Type.Unknown(),
  tz: Type.Optional(Type.String()),
  calendar: Type.Object({
    tz: Type.String(),
    week: Type.Record(Type.String(), Times),
    holidays: Type.Optional(Type.Array(Type.String())),
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
    const source = file === '-' ? io.stdin : Readable.from([await readFile(file, 'utf8')]);
    for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
      if (line.trim()) io.stdout.write(`${JSON.stringify(answer(line))}\n`);
    }
  }
  return 0;
};

function answer(line: string): object {
  let id: unknown = null;
  try {
    const given: unknown = JSON.parse(line);
    id = (given as { id?: unknown }).id ?? null;
    const wrong = Value.Errors(Case, given)[0];
    if (wrong) throw new RangeError(`${wrong.instancePath}: ${wrong.message}`);
    return { id, result: calculate(given as Case) };
  } catch (error) {
    return { id, result: null, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Wall times in the case's own zone: for `add` a wall time, for `between` seconds; null where there is no working time. */
function calculate(given: Case): string | number | null {
  const zone = given.tz ?? given.calendar.tz;
  const calendar = toCalendar(given.calendar);
  const start = momentOf(given.start, zone);
  if (given.op === 'between')
    return workingTimeBetween(calendar, start, momentOf(given.end ?? given.start, zone));
  const end = addWorkingTime(calendar, start, given.seconds ?? 0);
  return end === null ? null : wallTime(end, zone);
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
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment * 1000).toZonedDateTimeISO(zone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'second' });
}

import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Interval, WorkCalendar } from './calendar.ts';
import { addWorkingTime, countedSpans, isWorkingTime, secondsOfDay, workingTimeBetween } from './rules.ts';

const HOUR_S = 3600;
const office: Interval[] = [
  ['09:00', '13:00'],
  ['14:00', '18:00'],
];
const blank = { holidays: [], breaks: [], exceptions: {} };
const weekdays = (intervals: Interval[]) => ({
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
});
const moscow: WorkCalendar = { ...blank, timeZone: 'Europe/Moscow', week: weekdays(office) };
const berlin: WorkCalendar = { ...blank, timeZone: 'Europe/Berlin', week: { sun: [['00:00', '24:00']] } };

function at(time: string, zone: string): number {
  return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds / 1000;
}
function wall(moment: number | null, zone: string): string | null {
  if (moment === null) return null;
  return Temporal.Instant.fromEpochMilliseconds(moment * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString();
}

const apia: WorkCalendar = {
  ...blank,
  timeZone: 'Pacific/Apia',
  week: weekdays(office),
  holidays: ['2011-12-31'],
};

describe('a letter comes, when is it due?', () => {
  test.each<[string, WorkCalendar, string, number, string | null]>([
    ['within the morning', moscow, '2026-03-02T09:30:00', 2, '2026-03-02T11:30:00'],
    ['over lunch', moscow, '2026-03-02T12:00:00', 2, '2026-03-02T15:00:00'],
    ['to the very end of the day', moscow, '2026-03-02T16:00:00', 2, '2026-03-02T18:00:00'],
    ['Friday at 17:50', moscow, '2026-03-06T17:50:00', 1, '2026-03-09T09:50:00'],
    ['before a day that the zone left out', apia, '2011-12-29T17:00:00', 2, '2012-01-02T10:00:00'],
    ['on a Sunday', moscow, '2026-03-08T12:00:00', 1, '2026-03-09T10:00:00'],
    [
      'a holiday in between',
      { ...moscow, holidays: ['*-03-09'] },
      '2026-03-06T17:00:00',
      2,
      '2026-03-10T10:00:00',
    ],
    [
      'a moved working Saturday',
      { ...moscow, exceptions: { '2026-03-07': office } },
      '2026-03-06T17:00:00',
      2,
      '2026-03-07T10:00:00',
    ],
    [
      'a short day',
      { ...moscow, exceptions: { '2026-03-06': [['09:00', '17:00']] } },
      '2026-03-06T16:30:00',
      1,
      '2026-03-09T09:30:00',
    ],
    [
      'a break',
      { ...moscow, breaks: [['2026-03-02', '10:00', '11:00']] },
      '2026-03-02T09:30:00',
      1,
      '2026-03-02T11:30:00',
    ],
    [
      'a night shift',
      { ...moscow, week: { fri: [['22:00', '06:00']] } },
      '2026-03-06T23:00:00',
      4,
      '2026-03-07T03:00:00',
    ],
    [
      'into a night shift that began the day before',
      { ...moscow, week: { fri: [['22:00', '06:00']] } },
      '2026-03-07T05:00:00',
      2,
      '2026-03-13T23:00:00',
    ],
    ['nobody ever works', { ...moscow, week: {} }, '2026-03-02T09:00:00', 1, null],
  ])('%s', (_name, calendar, start, hours, expected) => {
    expect(
      wall(addWorkingTime(calendar, at(start, calendar.timeZone), hours * HOUR_S), calendar.timeZone),
    ).toBe(expected);
  });
});

test('the day on which summer time begins has 23 hours, the one on which it ends 25', () => {
  const day = (date: string) =>
    workingTimeBetween(
      berlin,
      at(`${date}T00:00:00`, berlin.timeZone),
      at(`${date}T00:00:00`, berlin.timeZone) + 30 * HOUR_S,
    );
  expect([day('2026-03-29'), day('2026-10-25'), day('2026-06-07')]).toEqual([
    23 * HOUR_S,
    25 * HOUR_S,
    24 * HOUR_S,
  ]);
});

test('the spans of a deadline add up to it', () => {
  const start = at('2026-03-06T17:50:00', 'Europe/Moscow');
  const end = addWorkingTime(moscow, start, 10 * HOUR_S) ?? 0;
  const spans = countedSpans(moscow, start, end);
  expect(spans.reduce((sum, span) => sum + span.end - span.start, 0)).toBe(10 * HOUR_S);
  expect(spans).toHaveLength(4);
});

test.each(['25:00', '9', '09:60', 'noon', ''])('«%s» is no time of day', (time) => {
  expect(() => secondsOfDay(time)).toThrow(RangeError);
});

const minute = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const interval = fc.tuple(minute, minute) as fc.Arbitrary<Interval>;
const someCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  timeZone: fc.constantFrom(
    'Europe/Moscow',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
    'UTC',
  ),
  week: fc.record({
    mon: fc.array(interval, { maxLength: 3 }),
    wed: fc.array(interval, { maxLength: 2 }),
    sun: fc.array(interval, { maxLength: 2 }),
  }),
  holidays: fc.constantFrom([], ['2024-04-07'], ['*-04-08']),
  breaks: fc.constantFrom([], [['2024-04-08', '10:00', '11:30'] as const]),
  exceptions: fc.constant({}),
});
/** Around the ends of summer time of 2024 in these zones. */
const someStart = fc.integer({ min: Date.UTC(2024, 2, 28) / 1000, max: Date.UTC(2024, 3, 12) / 1000 });
const STEP_S = 600;

test('counting in steps of ten minutes gives the same', () => {
  fc.assert(
    fc.property(someCalendar, someStart, fc.integer({ min: 1, max: 60 }), (calendar, from, steps) => {
      const start = from - (from % STEP_S);
      const end = start + steps * STEP_S;
      let slow = 0;
      for (let moment = start; moment < end; moment += STEP_S)
        if (isWorkingTime(calendar, moment)) slow += STEP_S;
      expect(workingTimeBetween(calendar, start, end)).toBe(slow);
    }),
    { numRuns: 60 },
  );
});

test('adding what lies between leads back', () => {
  fc.assert(
    fc.property(someCalendar, someStart, fc.integer({ min: 1, max: 200_000 }), (calendar, start, seconds) => {
      const end = addWorkingTime(calendar, start, seconds);
      expect(end === null ? seconds : workingTimeBetween(calendar, start, end)).toBe(seconds);
    }),
    { numRuns: 150 },
  );
});

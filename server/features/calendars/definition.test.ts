import { describe, expect, test } from 'vitest';
import type { CalendarDefinition, CalendarException } from '../../../contract/calendars.ts';
import { readCalendarFile } from './calendar-file.ts';
import { builtInCalendar, faultOf, toWorkCalendar } from './definition.ts';
import { russianExceptions, russianYears } from './presets/russia.ts';
import { workingTimeBetween } from './rules.ts';

const HOUR_S = 3600;
const lunch = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const office: CalendarDefinition = {
  timeZone: 'Europe/Moscow',
  week: { mon: lunch, tue: lunch, wed: lunch, thu: lunch, fri: lunch, sat: [], sun: [] },
  exceptions: [],
};

function hoursOn(definition: CalendarDefinition, date: string): number {
  const start = Date.parse(`${date}T00:00:00+03:00`) / 1000;
  return workingTimeBetween(toWorkCalendar(definition), start, start + 24 * HOUR_S) / HOUR_S;
}
function withException(exception: CalendarException): CalendarDefinition {
  return { ...office, exceptions: [exception] };
}

test('the Russian year 2026 has 1972 working hours at forty hours a week', () => {
  const year = russianYears.find((one) => one.year === 2026);
  if (!year) throw new Error('2026 is missing');
  const hours = toWorkCalendar({ ...office, exceptions: russianExceptions(year) });
  const [from, to] = [
    Date.parse('2026-01-01T00:00:00+03:00') / 1000,
    Date.parse('2027-01-01T00:00:00+03:00') / 1000,
  ];
  expect(workingTimeBetween(hours, from, to) / HOUR_S).toBe(1972);
});

test('2027 is known only as far as the law itself goes, and says so', () => {
  const year = russianYears.find((one) => one.year === 2027);
  expect(year?.isComplete).toBe(false);
  expect(year && russianExceptions(year).filter(({ kind }) => kind === 'short')).toHaveLength(5);
});

describe('a day of its own', () => {
  test.each<[string, CalendarException, number]>([
    ['a holiday', { date: '2026-03-04', kind: 'holiday', name: '' }, 0],
    ['an hour shorter', { date: '2026-03-04', kind: 'short', name: '' }, 7],
    [
      'short by its own hours',
      { date: '2026-03-04', kind: 'short', name: '', intervals: [{ from: '10:00', to: '12:00' }] },
      2,
    ],
    ['a Saturday that is worked', { date: '2026-03-07', kind: 'work', name: '' }, 8],
    ['every year', { date: '*-03-04', kind: 'holiday', name: '' }, 0],
  ])('%s', (_name, exception, hours) => {
    expect(hoursOn(withException(exception), exception.date.replace('*', '2026'))).toBe(hours);
  });
});

test.each<[string, CalendarDefinition, string | undefined]>([
  ['fits', office, undefined],
  ['built in', builtInCalendar('Asia/Vladivostok'), undefined],
  ['no such zone', { ...office, timeZone: 'Europe/Atlantis' }, 'timeZone'],
  ['no such day', withException({ date: '2026-02-30', kind: 'holiday', name: '' }), 'date'],
  ['every year only for days off', withException({ date: '*-02-20', kind: 'short', name: '' }), 'date'],
  [
    'nobody works',
    { ...office, week: { ...office.week, mon: [], tue: [], wed: [], thu: [], fri: [] } },
    'never',
  ],
  [
    'overlapping hours',
    { ...office, week: { ...office.week, mon: [...lunch, { from: '17:00', to: '19:00' }] } },
    'overlap',
  ],
])('%s', (_name, definition, fault) => {
  expect(faultOf(definition)?.what).toBe(fault);
});

const file = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//test//RU',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART;VALUE=DATE:20261231',
  'DTEND;VALUE=DATE:20270103',
  'SUMMARY:Новый год',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:2',
  'DTSTART;VALUE=DATE:20200612',
  'RRULE:FREQ=YEARLY',
  'SUMMARY:День компании',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:3',
  'DTSTART:20260612T100000Z',
  'DTEND:20260612T110000Z',
  'SUMMARY:Планёрка',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

test('days off are read out of a calendar file: over the year, repeated, without meetings', () => {
  const read = readCalendarFile(file, new Date('2026-11-22T12:00:00Z'));
  expect(read?.exceptions.map(({ date }) => date)).toEqual([
    '2025-06-12',
    '2026-06-12',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-06-12',
  ]);
  expect(read?.skipped).toBe(1);
  expect(readCalendarFile('BEGIN:VCARD\r\nEND:VCARD', new Date())).toBeNull();
  expect(readCalendarFile('no calendar at all', new Date())).toBeNull();
});

test('a day off that has come every week for forty years is still read', () => {
  const weekly = file
    .replace('DTSTART;VALUE=DATE:20200612', 'DTSTART;VALUE=DATE:19860105')
    .replace('FREQ=YEARLY', 'FREQ=WEEKLY');
  const sundays = readCalendarFile(weekly, new Date('2026-11-22T12:00:00Z'))?.exceptions.filter(
    ({ name }) => name === 'День компании',
  );
  expect(sundays?.[0]?.date).toBe('2025-01-05');
  expect(sundays?.at(-1)?.date).toBe('2027-12-26');
});

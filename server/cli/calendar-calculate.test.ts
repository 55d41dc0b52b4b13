import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from './calendar-calculate.ts';

const HOUR_S = 3600;
const always = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
);
const nights = { sat: [['22:00', '06:00']], fri: [['22:00', '06:00']] };
const office = { mon: [['09:00', '18:00']] };

async function answers(lines: string): Promise<Record<string, unknown>[]> {
  const io = { stdin: Readable.from([lines]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
  expect(await run([], io)).toBe(0);
  const out = (io.stdout.read() as Buffer).toString();
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
async function answer(one: object): Promise<Record<string, unknown> | undefined> {
  return (await answers(`${JSON.stringify(one)}\n`))[0];
}

test.each([
  ['Australia/Lord_Howe', 'half an hour back', '2024-04-07T00:00:00', '2024-04-08T00:00:00', 24.5],
  ['Australia/Lord_Howe', 'half an hour on', '2024-10-06T00:00:00', '2024-10-07T00:00:00', 23.5],
  ['Europe/Moscow', 'summer for ever', '2011-03-27T00:00:00', '2011-03-28T00:00:00', 23],
  ['Europe/Moscow', 'winter for ever', '2014-10-26T00:00:00', '2014-10-27T00:00:00', 25],
  ['Asia/Pyongyang', 'half an hour behind', '2015-08-14T00:00:00', '2015-08-16T00:00:00', 48.5],
  ['Asia/Pyongyang', 'and ahead again', '2018-05-04T00:00:00', '2018-05-06T00:00:00', 47.5],
  ['America/Caracas', 'half an hour behind', '2007-12-09T00:00:00', '2007-12-10T00:00:00', 24.5],
  ['Asia/Kathmandu', 'a quarter of an hour ahead', '1986-01-01T00:00:00', '1986-01-02T00:00:00', 23.75],
  ['Pacific/Apia', 'a day that never was', '2011-12-29T00:00:00', '2012-01-01T00:00:00', 48],
])('%s: %s', async (tz, _name, start, end, hours) => {
  const calendar = { tz, week: always };
  expect(await answer({ id: 1, tz, calendar, op: 'between', start, end })).toEqual({
    id: 1,
    result: hours * HOUR_S,
  });
  const seconds = hours * HOUR_S;
  expect(await answer({ id: 2, tz, calendar, op: 'add', start, seconds })).toEqual({ id: 2, result: end });
});

test.each<[string, object, unknown]>([
  [
    'the night in which summer time begins has an hour less',
    {
      calendar: { tz: 'Europe/Berlin', week: nights },
      op: 'between',
      start: '2026-03-28T20:00:00',
      end: '2026-03-29T20:00:00',
    },
    7 * HOUR_S,
  ],
  [
    'nothing lies between when the end is before the start',
    {
      calendar: { tz: 'UTC', week: always },
      op: 'between',
      start: '2026-03-02T00:00:00',
      end: '2026-03-01T00:00:00',
    },
    0,
  ],
  [
    'nothing added leads nowhere, outside working hours too',
    { calendar: { tz: 'UTC', week: office }, op: 'add', start: '2026-03-01T12:00:00', seconds: 0 },
    '2026-03-01T12:00:00',
  ],
  [
    'parts of a second add up',
    { calendar: { tz: 'UTC', week: always }, op: 'add', start: '2026-03-01T12:00:00.5', seconds: 0.5 },
    '2026-03-01T12:00:01',
  ],
  [
    'overlapping hours count once',
    {
      calendar: {
        tz: 'UTC',
        week: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
            ['13:00', '14:00'],
          ],
        },
      },
      op: 'between',
      start: '2026-03-02T00:00:00',
      end: '2026-03-03T00:00:00',
    },
    5 * HOUR_S,
  ],
  [
    'nobody ever works',
    { calendar: { tz: 'UTC', week: {} }, op: 'add', start: '2026-03-01T12:00:00', seconds: 1 },
    null,
  ],
  [
    'more than a hundred years hold',
    { calendar: { tz: 'UTC', week: office }, op: 'add', start: '2026-03-01T12:00:00', seconds: 1e15 },
    null,
  ],
])('%s', async (_name, one, result) => {
  expect(await answer({ id: 'x', ...one })).toEqual({ id: 'x', result });
});

const add = {
  id: 'x',
  calendar: { tz: 'UTC', week: office },
  op: 'add',
  start: '2026-03-01T12:00:00',
  seconds: 1,
};
test.each<[string, string, string]>([
  ['no JSON', 'once upon a time', 'JSON'],
  ['no case', 'null', 'object'],
  ['no such zone', JSON.stringify({ ...add, tz: 'Mars/Base' }), 'time zone'],
  [
    'no such weekday',
    JSON.stringify({ ...add, calendar: { tz: 'UTC', week: { monday: [] } } }),
    '/calendar/week',
  ],
  [
    'no such date',
    JSON.stringify({ ...add, calendar: { ...add.calendar, holidays: ['2026-13-01'] } }),
    '/calendar/holidays/0',
  ],
  ['no seconds', JSON.stringify({ ...add, seconds: undefined }), '/seconds'],
  ['less than nothing', JSON.stringify({ ...add, seconds: -1 }), '/seconds'],
  ['no end', JSON.stringify({ ...add, op: 'between' }), '/end'],
  ['thousands of years', JSON.stringify({ ...add, op: 'between', end: '9999-01-01T00:00:00' }), '/end'],
])('%s: its line is named, and the others are answered', async (_name, line, told) => {
  const [first, wrong, last] = await answers(
    `${JSON.stringify(add)}\n${line}\n${JSON.stringify({ ...add, id: 'y' })}\n`,
  );
  expect(first).toEqual({ id: 'x', result: '2026-03-02T09:00:01' });
  expect(wrong).toMatchObject({ result: null, error: expect.stringContaining('line 2: ') });
  expect(wrong?.['error']).toContain(told);
  expect(last).toEqual({ id: 'y', result: '2026-03-02T09:00:01' });
});

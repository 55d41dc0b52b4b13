import { expect, test } from 'vitest';
import { builtInCalendar, toWorkCalendar } from '../calendars/definition.ts';
import type { KnownCalendar } from '../calendars/questions.ts';
import type { Delay } from './rules.ts';
import { momentAfter, scheduleOf, turnsOf, whyOver, workingDaysAfter } from './rules.ts';
import { builtInSteps } from './defaults.ts';

const moscow: KnownCalendar = {
  id: null,
  version: 0,
  name: '',
  hours: toWorkCalendar(builtInCalendar('Europe/Moscow')),
};
const at = (text: string) => new Date(`${text}:00+03:00`);

/** 2026-11-20 is a Friday. */
test.each<[string, Delay, string]>([
  ['2026-11-20T15:00', { count: 1, unit: 'workingDays' }, '2026-11-23T15:00'],
  ['2026-11-20T20:00', { count: 1, unit: 'workingDays' }, '2026-11-24T09:00'],
  ['2026-11-21T12:00', { count: 2, unit: 'workingDays' }, '2026-11-25T09:00'],
  ['2026-11-20T17:00', { count: 2, unit: 'workingHours' }, '2026-11-23T10:00'],
  ['2026-11-20T16:00', { count: 2, unit: 'workingHours' }, '2026-11-23T09:00'],
  ['2026-11-20T15:00', { count: 2, unit: 'hours' }, '2026-11-20T17:00'],
  ['2026-11-20T17:30', { count: 2, unit: 'hours' }, '2026-11-23T09:00'],
  ['2026-11-19T15:00', { count: 2, unit: 'days' }, '2026-11-23T09:00'],
])('from %s %j comes at %s', (from, delay, due) => {
  expect(momentAfter(moscow, at(from), delay)).toEqual(at(due));
});

test('steps follow each other, and none stands outside working time', () => {
  expect(scheduleOf(moscow, at('2026-11-20T15:00'), builtInSteps)).toEqual([
    at('2026-11-24T15:00'),
    at('2026-11-27T15:00'),
    at('2026-12-02T15:00'),
  ]);
});

test('where nobody ever works, wall time is all there is', () => {
  const never = { ...moscow, hours: { ...moscow.hours, week: {} } };
  expect(workingDaysAfter(never, at('2026-11-20T15:00'), 1)).toBeNull();
  expect(momentAfter(never, at('2026-11-20T15:00'), { count: 1, unit: 'workingDays' })).toEqual(
    at('2026-11-21T15:00'),
  );
});

const started = at('2026-11-20T15:00');
const before = at('2026-11-20T14:00');
const after = at('2026-11-20T16:00');
const waiting = {
  statusCategory: 'pending' as const,
  waitingSince: started,
  lastCustomerAt: before,
  lastAgentAt: started,
};

test.each([
  ['still waits', {}, null],
  ['the customer has answered', { lastCustomerAt: after }, 'customer'],
  ['an agent has written again', { lastAgentAt: after }, 'agent'],
  ['it is our turn', { statusCategory: 'open' as const }, 'status'],
  ['it is solved', { statusCategory: 'solved' as const }, 'status'],
  ['it was taken back and waits anew', { waitingSince: after }, 'status'],
])('a plan: %s', (_, change, why) => {
  expect(whyOver(started, { ...waiting, ...change })).toBe(why);
});

test('each turn has its clock, and together they are the life of the ticket until it is solved', () => {
  const hour = 3_600_000;
  const day = (hours: number) => new Date(started.getTime() + hours * hour);
  const turns = turnsOf(
    { at: day(0), category: 'new' },
    [
      { at: day(2), category: 'pending' },
      { at: day(5), category: 'open' },
      { at: day(6), category: 'onHold' },
      { at: day(16), category: 'open' },
      { at: day(17), category: 'solved' },
    ],
    day(100),
  );
  expect(turns).toEqual({ us: 4 * hour, customer: 3 * hour, partner: 10 * hour });
});

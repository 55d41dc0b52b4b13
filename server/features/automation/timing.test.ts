import { expect, test } from 'vitest';
import type { RuleTiming } from '../../../contract/automation.ts';
import { nextRun } from './timing.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const cases: [RuleTiming, string, string, string | null][] = [
  [{ kind: 'hourly', hours: 1 }, '2026-11-22T10:00:00Z', 'Europe/Moscow', '2026-11-22T11:00:00Z'],
  [{ kind: 'hourly', hours: 6 }, '2026-11-22T10:30:00Z', 'Europe/Moscow', '2026-11-22T12:00:00Z'],
  [
    { kind: 'daily', at: '09:00', days: everyDay },
    '2026-11-22T05:59:00Z',
    'Europe/Moscow',
    '2026-11-22T06:00:00Z',
  ],
  [
    { kind: 'daily', at: '09:00', days: everyDay },
    '2026-11-22T06:00:00Z',
    'Europe/Moscow',
    '2026-11-23T06:00:00Z',
  ],
  // 22 November 2026 is a Sunday.
  [
    { kind: 'daily', at: '09:00', days: [1] },
    '2026-11-22T06:00:00Z',
    'Europe/Moscow',
    '2026-11-23T06:00:00Z',
  ],
  [
    { kind: 'daily', at: '09:00', days: [7] },
    '2026-11-22T06:00:00Z',
    'Europe/Moscow',
    '2026-11-29T06:00:00Z',
  ],
  // The clock goes forward at 2:00 on 29 March 2026, back at 3:00 on 25 October.
  [
    { kind: 'daily', at: '02:30', days: everyDay },
    '2026-03-28T12:00:00Z',
    'Europe/Berlin',
    '2026-03-29T01:30:00Z',
  ],
  [
    { kind: 'daily', at: '02:30', days: everyDay },
    '2026-10-24T12:00:00Z',
    'Europe/Berlin',
    '2026-10-25T00:30:00Z',
  ],
  [{ kind: 'after', minutes: 5, event: 'ticket.opened' }, '2026-11-22T06:00:00Z', 'Europe/Moscow', null],
];

test.each(cases)('%o after %s in %s', (timing, after, zone, next) => {
  expect(nextRun(timing, new Date(after), zone)?.toISOString() ?? null).toBe(
    next && new Date(next).toISOString(),
  );
});

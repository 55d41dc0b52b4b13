import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkCalendar } from '../calendars/calendar.ts';
import { isWorkingTime } from '../calendars/rules.ts';
import { countClock, momentOf, stretchesOf, toldSpans, usedUntil } from './count.ts';
import { timelineOf, type Fact, type Turn } from './timeline.ts';

const HOUR_S = 3600;
const office: [string, string][] = [
  ['09:00', '13:00'],
  ['14:00', '18:00'],
];
const moscow: WorkCalendar = {
  timeZone: 'Europe/Moscow',
  week: { mon: office, tue: office, wed: office, thu: office, fri: [['22:00', '06:00']] },
  holidays: ['2026-03-09'],
  breaks: [],
  exceptions: { '2026-03-14': [['10:00', '12:00']] },
};
/** Monday, 2 March 2026, 10:00 in Moscow. */
const MONDAY = Date.parse('2026-03-02T07:00:00Z') / 1000;
const noWarning = { percent: null, minutes: null };

describe('by when', () => {
  const us: Turn[] = [{ from: MONDAY, to: null, whose: 'us' }];
  const waited: Turn[] = [
    { from: MONDAY, to: MONDAY + HOUR_S, whose: 'us' },
    { from: MONDAY + HOUR_S, to: MONDAY + 3 * HOUR_S, whose: 'customer' },
    { from: MONDAY + 3 * HOUR_S, to: null, whose: 'us' },
  ];
  const gone: Turn[] = waited.slice(0, 2).map((turn, at) => (at === 1 ? { ...turn, to: null } : turn));
  test.each<[string, Turn[], ('customer' | 'partner')[], number, number | null]>([
    ['two hours', us, [], 2, 2],
    ['four hours over lunch', us, [], 4, 5],
    ['paused from eleven to one, over lunch', waited, ['customer'], 2, 5],
    ['the same, when the customer’s turn does not stop it', waited, [], 2, 2],
    ['used up before the pause', waited, ['customer'], 1, 1],
    ['stands still short of it', gone, ['customer'], 2, null],
    ['a partner’s turn is no customer’s', gone, ['partner'], 2, 2],
  ])('%s', (_name, turns, pausedFor, hours, expected) => {
    const cycle = { startedAt: MONDAY, endedAt: null };
    const due = momentOf(stretchesOf(cycle, turns, pausedFor), hours * HOUR_S, moscow);
    expect(due === null ? null : (due - MONDAY) / HOUR_S).toBe(expected);
  });
});

test('at risk by the share that is used up or by the rest, whichever is earlier', () => {
  const cycle = { startedAt: MONDAY, endedAt: null };
  const stretches = [{ from: MONDAY, to: null }];
  const riskAfter = (percent: number | null, minutes: number | null) =>
    ((countClock(stretches, cycle, { target: 4 * HOUR_S, hours: null, warn: { percent, minutes } }).riskAt ??
      0) -
      MONDAY) /
    60;
  expect([riskAfter(75, null), riskAfter(null, 30), riskAfter(50, 30), riskAfter(90, 60)]).toEqual([
    180, 210, 120, 180,
  ]);
  expect(countClock(stretches, cycle, { target: 60, hours: null, warn: noWarning }).riskAt).toBe(MONDAY + 60);
});

const lengths = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom('us', 'customer', 'partner', 'nobody')),
  { minLength: 1, maxLength: 8 },
);

function turnsOf(parts: readonly (readonly [number, string])[]): Turn[] {
  let from = MONDAY;
  return parts.map(([length, whose], at) => {
    const turn: Turn = {
      from,
      to: at === parts.length - 1 ? null : from + length,
      whose: whose as Turn['whose'],
    };
    from += length;
    return turn;
  });
}

const WINDOW_S = 2 * 86_400;
const isWorked = Array.from({ length: WINDOW_S }, (_, second) => isWorkingTime(moscow, MONDAY + second));

/** Looks at every single second. */
function slowMoment(turns: readonly Turn[], stops: readonly string[], target: number) {
  let left = target;
  for (let second = MONDAY; second < MONDAY + WINDOW_S; second++) {
    const turn = turns.find(({ from, to }) => second >= from && (to === null || second < to));
    if (!turn || turn.whose === 'nobody' || stops.includes(turn.whose) || !isWorked[second - MONDAY])
      continue;
    left -= 1;
    if (left === 0) return second + 1;
  }
  return null;
}

test('counting second by second gives the same deadline', () => {
  fc.assert(
    fc.property(
      lengths,
      fc.subarray(['customer', 'partner'] as ('customer' | 'partner')[]),
      fc.integer({ min: 1, max: 20_000 }),
      (parts, pausedFor, target) => {
        const turns = turnsOf(parts);
        const until = MONDAY + WINDOW_S;
        const fast = momentOf(
          stretchesOf({ startedAt: MONDAY, endedAt: null }, turns, pausedFor),
          target,
          moscow,
        );
        const slow = slowMoment(turns, pausedFor, target);
        expect(fast !== null && fast > until ? null : fast).toBe(slow);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('what is told has no gap, and what counted adds up to the target', () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 200_000 }), (parts, target) => {
      const turns = turnsOf(parts);
      const stretches = stretchesOf({ startedAt: MONDAY, endedAt: null }, turns, ['customer', 'partner']);
      const due = momentOf(stretches, target, moscow);
      const until = due ?? MONDAY + 400_000;
      const spans = toldSpans(stretches, turns, { from: MONDAY, until }, moscow);
      expect(spans[0]?.from).toBe(MONDAY);
      expect(spans.at(-1)?.to).toBe(until);
      spans.forEach((span, at) => expect(span.from).toBe(at === 0 ? MONDAY : spans[at - 1]?.to));
      const counted = spans
        .filter(({ what }) => what === 'counted')
        .reduce((sum, { from, to }) => sum + to - from, 0);
      expect(counted).toBe(due === null ? usedUntil(stretches, until, moscow) : target);
    }),
    { numRuns: 150 },
  );
});

describe('the history of a ticket', () => {
  let version = 0;
  const fact = (minute: number, type: string, data: object = {}, more: Partial<Fact> = {}): Fact => ({
    id: String(++version).padStart(6, '0'),
    xid: String(minute),
    at: new Date((MONDAY + minute * 60) * 1000),
    type: `ticket.${type}`,
    actorKind: 'agent',
    actorId: 'oleg',
    data: { version, ...data },
    ...more,
  });
  const opened = () => fact(0, 'opened', { messageId: 'm1' });

  test('the same in whatever order it is read', () => {
    const history = [
      opened(),
      fact(10, 'statusChanged', { category: 'pending' }),
      fact(10, 'replied', { messageId: 'm2' }),
      fact(20, 'statusChanged', { category: 'open' }),
      fact(20, 'customerWrote', { messageId: 'm3' }),
    ];
    const told = timelineOf(history);
    expect(timelineOf(history.toReversed())).toEqual(told);
    expect(told?.turns.map(({ whose }) => whose)).toEqual(['us', 'customer', 'us']);
    expect(told?.cycles.map(({ kind, end }) => [kind, end])).toEqual([
      ['resolution', null],
      ['firstResponse', 'met'],
      ['nextResponse', null],
    ]);
  });

  test('an answer by the desk itself answers nothing', () => {
    const told = timelineOf([
      opened(),
      fact(5, 'replied', { messageId: 'm2' }, { actorKind: 'system', actorId: null }),
    ]);
    expect(told?.cycles.find(({ kind }) => kind === 'firstResponse')?.end).toBeNull();
  });

  test('a reply that was taken back after something else had happened leaves the status that stayed', () => {
    const told = timelineOf([
      opened(),
      fact(5, 'statusChanged', { category: 'pending' }),
      fact(5, 'replied', { messageId: 'm2' }),
      fact(6, 'priorityChanged', { from: 'normal', to: 'high' }),
      fact(7, 'sendUndone', { messageId: 'm2' }),
    ]);
    expect(told?.turns.map(({ whose }) => whose)).toEqual(['us', 'customer']);
    expect(told?.cycles.find(({ kind }) => kind === 'firstResponse')?.end).toBeNull();
  });

  test('a ticket that was joined into another was not resolved', () => {
    const told = timelineOf([
      opened(),
      fact(5, 'statusChanged', { category: 'closed' }),
      fact(5, 'joined', { into: 'K-1' }),
    ]);
    expect(told?.cycles.map(({ end }) => end)).toEqual(['stopped', 'stopped']);
  });

  test('times never run backwards, though a transaction that waited began before another', () => {
    const told = timelineOf([
      opened(),
      fact(9, 'statusChanged', { category: 'pending' }),
      fact(8, 'statusChanged', { category: 'open' }),
    ]);
    expect(told?.turns.every(({ from, to }) => to === null || to >= from)).toBe(true);
  });
});

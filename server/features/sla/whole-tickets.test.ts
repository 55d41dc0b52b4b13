/** Whole tickets over months, with everything changed on the way, against a count of every single second by other means. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as calendars from '../../../contract/calendars.ts';
import type { CalendarDefinition } from '../../../contract/calendars.ts';
import * as contract from '../../../contract/sla.ts';
import type { SlaClockTerms, SlaKind, SlaTerms } from '../../../contract/sla.ts';
import { createToken } from '../../../contract/staff.ts';
import { listStatuses } from '../../../contract/statuses.ts';
import type { Priority } from '../../../contract/terms.ts';
import { replyToTicket } from '../../../contract/thread.ts';
import { createTicket, updateTicket } from '../../../contract/tickets.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { findByNumber } from '../tickets/questions.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { customerWrites } from '../../testing/customer-writes.ts';
import { type Dice, dice } from '../../testing/dice.ts';

const HOUR = 3_600_000;
const STEPS = 16;
const seeds = (process.env.KVITOK_TEST_SEEDS ?? '1').split(',').map(Number);

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const every = (intervals: { from: string; to: string }[], free: readonly string[] = ['sat', 'sun']) =>
  Object.fromEntries(
    days.map((day) => [day, free.includes(day) ? [] : intervals]),
  ) as CalendarDefinition['week'];
const shift = [
  { from: '08:00', to: '12:00' },
  { from: '21:30', to: '04:15' },
];
const office = [
  { from: '09:00', to: '13:00' },
  { from: '13:45', to: '18:00' },
];
const definitions: CalendarDefinition[] = [
  { timeZone: 'Europe/Berlin', week: every(shift, ['sat']), exceptions: [] },
  {
    timeZone: 'Europe/Moscow',
    week: every(office),
    exceptions: [
      { date: '2027-02-23', kind: 'holiday', name: '' },
      { date: '2027-03-08', kind: 'holiday', name: '' },
      { date: '2027-02-20', kind: 'work', intervals: office, name: '' },
    ],
  },
  { timeZone: 'America/New_York', week: every([{ from: '07:30', to: '15:10' }], ['sun']), exceptions: [] },
  { timeZone: 'Asia/Kathmandu', week: every([{ from: '00:00', to: '24:00' }], ['sat']), exceptions: [] },
];

const BEGIN = Date.UTC(2027, 1, 1) / 1000;
const WINDOW = 110 * 86_400;

/** For every second of the window: is it worked? By the platform's own calendar, offset by offset. */
function workedSeconds({ timeZone, week, exceptions }: CalendarDefinition): Uint8Array {
  const worked = new Uint8Array(WINDOW);
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hour12: false,
  });
  const known = new Map<string, [number, number][]>();
  const intervalsOn = (date: string) => {
    const intervals = known.get(date) ?? boundsOn(date, week, exceptions);
    known.set(date, intervals);
    return intervals;
  };
  for (let quarter = 0; quarter < WINDOW; quarter += 900) {
    const [date = '', time = ''] = parts.format(new Date((BEGIN + quarter) * 1000)).split(', ');
    const base = (Number(time.slice(0, 2)) % 24) * 3600 + Number(time.slice(3, 5)) * 60;
    const [today, yesterday] = [intervalsOn(date), intervalsOn(dayBefore(date))];
    for (let second = 0; second < 900; second++) {
      const local = base + second;
      const isIn =
        today.some(([from, to]) => local >= from && (to <= from || local < to)) ||
        yesterday.some(([from, to]) => to <= from && local < to);
      if (isIn) worked[quarter + second] = 1;
    }
  }
  return worked;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** In seconds of the day; what ends before it begins goes over midnight. */
function boundsOn(
  date: string,
  week: CalendarDefinition['week'],
  exceptions: CalendarDefinition['exceptions'],
): [number, number][] {
  const seconds = (time: string) => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
  const own = exceptions.find((one) => one.date === date);
  const ofWeek = week[days[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'mon'];
  const intervals = own ? (own.kind === 'holiday' ? [] : (own.intervals ?? [])) : ofWeek;
  return intervals.map(({ from, to }) => [seconds(from), seconds(to)]);
}

const workedBy = new Map<number, Uint8Array>();
function workedIn(calendar: number): Uint8Array {
  const known = workedBy.get(calendar) ?? workedSeconds(definitions[calendar] as CalendarDefinition);
  workedBy.set(calendar, known);
  return known;
}

let desk: TestDesk;
/** Sessions end after some weeks; a token does not. */
let robot: Client;
let calendarId = '';
let policyId = '';
const statusOf = new Map<string, string>();

beforeAll(async () => {
  desk = await openTestDesk();
  desk.travel(BEGIN * 1000 + HOUR - Date.now());
  const maria = await desk.as('maria');
  const body = { name: 'months', scopes: ['read', 'write', 'admin'] } as const;
  const { secret } = await maria.call(createToken, { body: { ...body, scopes: [...body.scopes] } });
  robot = desk.stranger({ authorization: `Bearer ${secret}` });
  for (const { id, category } of (await robot.call(listStatuses, {})).items) statusOf.set(category, id);
  const definition = definitions[0] as CalendarDefinition;
  const made = await robot.call(calendars.createCalendar, {
    body: { name: 'Один', definition, isDefault: true },
  });
  calendarId = made.id;
  const policy = await robot.call(contract.createPolicy, {
    body: { name: 'Сроки', terms: termsBy(dice(0)) },
  });
  policyId = policy.id;
});
afterAll(() => desk.close());

function termsBy(chance: Dice): SlaTerms {
  const clock = (most: number): SlaClockTerms => ({
    targets: {
      low: 60 + chance(most * 60),
      normal: 60 + chance(most * 40),
      high: 30 + chance(most * 20),
      urgent: 1 + chance(most * 10),
    },
    time: chance(4) === 0 ? 'wall' : 'working',
    pausedFor: (['customer', 'partner'] as const).filter(() => chance(2) === 0),
  });
  return {
    conditions: { match: 'all', items: [] },
    calendarId: null,
    clocks: { firstResponse: clock(10), nextResponse: clock(20), resolution: clock(300) },
    warn: { percent: 75, minutes: null },
    onRisk: [],
    onBreach: [],
  };
}

/** What is known of a ticket by other means than the desk's. */
interface Known {
  turns: { at: number; whose: string }[];
  open: Map<string, Counted>;
  ended: Map<string, { clock: Counted; usedSeconds: number; targetSeconds: number }>;
  questions: number;
  priority: Priority;
  calendar: number;
  /** Of the newest version. */
  terms: SlaTerms;
}
interface Counted {
  kind: SlaKind;
  startedAt: number;
  terms: SlaTerms;
}

/** Every single second, from the first. */
function slowly(known: Known, { kind, startedAt, terms }: Counted, calendar: number, until: number) {
  const clock = terms.clocks[kind] as SlaClockTerms;
  const target = (clock.targets[known.priority] ?? 0) * 60;
  const worked = workedIn(calendar);
  const paused = known.turns.map(
    ({ whose }) => whose === 'nobody' || (clock.pausedFor as string[]).includes(whose),
  );
  const isPaused = (turn: number) => paused[turn] ?? false;
  let [used, usedByThen, turn, dueAt] = [0, 0, 0, null as number | null];
  for (let second = startedAt; second < BEGIN + WINDOW; second++) {
    while ((known.turns[turn + 1]?.at ?? Infinity) <= second) turn += 1;
    if (second === until) usedByThen = used;
    if (second > until && (dueAt !== null || isPaused(turn))) break;
    if (isPaused(turn) || (clock.time === 'working' && worked[second - BEGIN] === 0)) continue;
    used += 1;
    if (used === target) dueAt = second + 1;
  }
  return { targetSeconds: target, usedSeconds: usedByThen, dueAt };
}

async function recordOf(number: string): Promise<TicketRecord> {
  const ticket = await findByNumber(desk.look(), number);
  if (!ticket) throw new Error('no ticket');
  return ticket;
}

function secondsOf({ updatedAt }: TicketRecord): number {
  return Math.floor(updatedAt.getTime() / 1000);
}

/** The ticket as it is shown tells whose turn it is, and since when. */
async function sync(number: string, known: Known): Promise<TicketRecord> {
  const ticket = await recordOf(number);
  const [at, whose] = [secondsOf(ticket), ticket.waitingOn ?? 'nobody'];
  const before = known.turns.at(-1)?.whose;
  known.priority = ticket.priority;
  if (whose === before) return ticket;
  known.turns.push({ at, whose });
  if (whose === 'nobody') for (const name of known.open.keys()) end(known, name, at);
  const resolution = known.ended.get('resolution 1');
  if (before === 'nobody' && resolution) {
    known.open.set('resolution 1', resolution.clock);
    known.ended.delete('resolution 1');
  }
  return ticket;
}

function end(known: Known, name: string, at: number): void {
  const clock = known.open.get(name);
  if (!clock) return;
  known.open.delete(name);
  known.ended.set(name, { clock, ...slowly(known, clock, known.calendar, at) });
}

async function actOn(number: string, known: Known, chance: Dice): Promise<string> {
  const ticket = await sync(number, known);
  const params = { number };
  const { version } = ticket;
  const deed = chance(10);
  if (deed <= 1) {
    await customerWrites(desk, ticket);
    const now = await sync(number, known);
    if (![...known.open.values()].some(({ kind }) => kind !== 'resolution')) {
      known.questions += 1;
      const startedAt = secondsOf(now);
      known.open.set(`nextResponse ${known.questions}`, {
        kind: 'nextResponse',
        startedAt,
        terms: known.terms,
      });
    }
    return 'customer';
  }
  if (deed <= 3) {
    const reply = await robot.try(replyToTicket, { params, body: { text: 'Ищем', anyway: true } });
    if (reply.status >= 400) return 'refused reply';
    const at = secondsOf(await recordOf(number));
    for (const [name, { kind }] of known.open) if (kind !== 'resolution') end(known, name, at);
    await sync(number, known);
    return 'reply';
  }
  if (deed <= 6) {
    const category = ['open', 'pending', 'onHold', 'solved'][chance(4)] ?? '';
    const body = { version, statusId: statusOf.get(category) ?? '', waitingReason: 'ждём' };
    const { status } = await robot.try(updateTicket, { params, body });
    await sync(number, known);
    return `${category} ${status}`;
  }
  if (deed === 7) {
    const priority = (['low', 'normal', 'high', 'urgent'] as const)[chance(4)] ?? 'low';
    const { status } = await robot.try(updateTicket, { params, body: { version, priority } });
    await sync(number, known);
    return `${priority} ${status}`;
  }
  if (deed === 8) {
    known.calendar = chance(definitions.length);
    const definition = definitions[known.calendar] as CalendarDefinition;
    await robot.call(calendars.updateCalendar, { params: { id: calendarId }, body: { definition } });
    return `calendar ${known.calendar}`;
  }
  const running = chance(2) === 0 ? 'keep' : 'move';
  known.terms = termsBy(chance);
  await robot.call(contract.updatePolicy, {
    params: { id: policyId },
    body: { terms: known.terms, running },
  });
  if (running === 'move') for (const clock of known.open.values()) clock.terms = known.terms;
  return `policy ${running}`;
}

async function compare(number: string, known: Known, story: string[]): Promise<void> {
  const { clocks, now } = await robot.call(contract.explainDeadlines, { params: { number } });
  const until = Math.floor(Date.parse(now) / 1000);
  for (const [name, clock] of known.open) {
    const slow = slowly(known, clock, known.calendar, until);
    expect({ story, name, ...shown(clocks, name) }).toEqual({
      story,
      name,
      ...slow,
      counted: slow.dueAt === null ? slow.usedSeconds : slow.targetSeconds,
      isOpen: true,
    });
  }
  for (const [name, { usedSeconds, targetSeconds }] of known.ended)
    expect({ story, name, ...shown(clocks, name) }).toMatchObject({
      story,
      name,
      usedSeconds,
      targetSeconds,
      counted: usedSeconds,
      isOpen: false,
    });
  expect(clocks).toHaveLength(known.open.size + known.ended.size);
}

function shown(clocks: readonly contract.ExplainedClock[], name: string) {
  const clock = clocks.find(({ kind, cycle }) => `${kind} ${cycle}` === name);
  const due = clock?.dueAt ? Date.parse(clock.dueAt) / 1000 : null;
  const isBeyond = due !== null && due > BEGIN + WINDOW;
  const counted = clock?.spans
    .filter(({ what }) => what === 'counted')
    .reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    targetSeconds: clock?.targetSeconds,
    usedSeconds: clock?.usedSeconds,
    dueAt: isBeyond ? null : due,
    counted: isBeyond ? clock?.usedSeconds : counted,
    isOpen: clock?.endedAt === null,
  };
}

test.each(seeds)(
  'pauses, calendars, policies and priorities changed on the way: the slow count agrees at every step (%d)',
  async (seed) => {
    const chance = dice(seed);
    desk.travel(BEGIN * 1000 + 3 * HOUR - (Date.now() + desk.world.clock.shift));
    await robot.call(calendars.updateCalendar, {
      params: { id: calendarId },
      body: { definition: definitions[0] as CalendarDefinition },
    });
    const terms = termsBy(chance);
    await robot.call(contract.updatePolicy, { params: { id: policyId }, body: { terms, running: 'keep' } });
    await desk.settle();
    const body = {
      subject: 'Долгая история',
      text: '…',
      from: 'customer',
      requester: { email: `a${seed}@example.com` },
    } as const;
    const { number, createdAt } = await robot.call(createTicket, { body });
    const at = Math.floor(Date.parse(createdAt) / 1000);
    const known: Known = {
      turns: [{ at, whose: 'us' }],
      open: new Map(
        (['firstResponse', 'resolution'] as const).map((kind) => [
          `${kind} 1`,
          { kind, startedAt: at, terms },
        ]),
      ),
      ended: new Map(),
      questions: 0,
      priority: 'normal',
      calendar: 0,
      terms,
    };
    const story: string[] = [];
    expect(number).toMatch(/^K-/);
    for (let step = 0; step < STEPS; step++) {
      desk.travel(1_000 + chance([60, 3_600, 86_400, 5 * 86_400][chance(4)] ?? 1) * 1000 + chance(1000));
      await desk.settle();
      story.push(await actOn(number, known, chance));
      await desk.settle();
      await sync(number, known);
      await compare(number, known, story);
    }
  },
  120_000,
);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { getThread } from '../../../contract/thread.ts';
import { announce, eventType } from '../../platform/events/log.ts';
import type { Scope } from '../../platform/scope.ts';
import { house } from '../../house.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { createTicket } from './actions/create.ts';
import { changeTicket } from './actions/change.ts';
import { setMoment } from './actions/moments.ts';
import { writeSlots } from './actions/slots.ts';
import type { MomentHandler } from './moments.ts';
import { findTicket } from './questions.ts';
import { allStatuses, forgetStatuses, statusOf } from './statuses.ts';

const HOUR = 3_600_000;
let desk: TestDesk;
let came: { kind: string; at: string; n: unknown }[] = [];
let failures = 0;

const nudge: MomentHandler = {
  kind: 'test.nudge',
  come: async (scope, ticket, moment) => {
    if (failures-- > 0) throw new Error('not this time');
    // PostgreSQL keeps no such text: only the commit notices it.
    if (moment.data['spoils'] && !moment.data['failed'])
      announce(scope, eventType<object>('test.spoiled'), ticket.id, { text: '\u0000' });
    came.push({ kind: moment.kind, at: moment.at.toISOString(), n: moment.data['n'] });
    await changeTicket(scope, ticket.id, { addTags: ['nudged'] }, { by: 'plan', name: 'Напоминания' });
    if (moment.data['again']) await setMoment(scope, ticket.id, 'test.nudge', later(scope, 2), { n: 2 });
  },
};
const close: MomentHandler = {
  kind: 'test.close',
  come: async (_scope, _ticket, moment) =>
    void came.push({ kind: moment.kind, at: moment.at.toISOString(), n: 0 }),
};

beforeAll(async () => {
  desk = await openTestDesk({ house: { ...house, moments: [nudge, close] } });
});
afterAll(() => desk.close());

function later(scope: Pick<Scope, 'now'>, hours: number): Date {
  return new Date(scope.now.getTime() + hours * HOUR);
}

async function newTicket(): Promise<string> {
  came = [];
  failures = 0;
  const requester = { email: 'petr@example.com', name: 'Пётр' };
  return (await desk.act((scope) => createTicket(scope, { subject: 'Где багаж?', text: 'Жду', requester })))
    .id;
}

test('a moment comes once, and the trunk’s own moment is not disturbed by it', async () => {
  const id = await newTicket();
  await desk.act((scope) => setMoment(scope, id, 'test.nudge', later(scope, 1), { n: 1, again: true }));
  const before = await findTicket(desk.look(), id);
  expect(before?.nextActionAt).toEqual(before?.branchActionAt);
  expect(before?.version).toBe(1);
  await desk.settle();
  expect(came).toEqual([]);
  desk.travel(HOUR);
  await desk.settle();
  expect(came.map(({ n }) => n)).toEqual([1]);
  desk.travel(3 * HOUR);
  await desk.settle();
  expect(came.map(({ n }) => n)).toEqual([1, 2]);
  const after = await findTicket(desk.look(), id);
  expect(after).toMatchObject({ tags: ['nudged'], branchActionAt: null });
  expect(after?.nextActionAt).toEqual(before?.ownActionAt);
});

test('what fails comes again later, and holds up nobody else', async () => {
  const id = await newTicket();
  await desk.act(async (scope) => {
    await setMoment(scope, id, 'test.close', later(scope, 3));
    await setMoment(scope, id, 'test.nudge', later(scope, 2), { n: 1 });
  });
  failures = 1;
  desk.travel(9 * HOUR);
  await desk.settle();
  expect(came.map(({ kind }) => kind)).toEqual(['test.close']);
  desk.travel(HOUR);
  await desk.settle();
  expect(came.map(({ kind }) => kind)).toEqual(['test.close', 'test.nudge']);
});

test('after a night off they come in their order', async () => {
  const id = await newTicket();
  await desk.act(async (scope) => {
    await setMoment(scope, id, 'test.close', later(scope, 3));
    await setMoment(scope, id, 'test.nudge', later(scope, 2), { n: 1 });
  });
  desk.travel(9 * HOUR);
  await desk.settle();
  expect(came.map(({ kind }) => kind)).toEqual(['test.nudge', 'test.close']);
});

test('a moment that was taken back, or moved, does not come', async () => {
  const id = await newTicket();
  await desk.act((scope) => setMoment(scope, id, 'test.nudge', later(scope, 1)));
  await desk.act((scope) => setMoment(scope, id, 'test.nudge', later(scope, 5)));
  desk.travel(2 * HOUR);
  await desk.settle();
  expect(came).toEqual([]);
  await desk.act((scope) => setMoment(scope, id, 'test.nudge', null));
  desk.travel(4 * HOUR);
  await desk.settle();
  expect(came).toEqual([]);
});

test('two nodes at once call once', async () => {
  const id = await newTicket();
  const second = await openTestDesk({ beside: desk, house: { ...house, moments: [nudge, close] } });
  second.world.clock.shift = desk.world.clock.shift;
  await desk.act((scope) => setMoment(scope, id, 'test.nudge', scope.now, { n: 1 }));
  await Promise.all([desk.settle(), second.settle()]);
  await second.close();
  expect(came).toHaveLength(1);
});

test('many at once are called once each, whoever fails among them and however many nodes there are', async () => {
  const ids: string[] = [];
  while (ids.length < 40) ids.push(await newTicket());
  const second = await openTestDesk({ beside: desk, house: { ...house, moments: [nudge, close] } });
  second.world.clock.shift = desk.world.clock.shift;
  await desk.act(async (scope) => {
    for (const [n, id] of ids.entries()) await setMoment(scope, id, 'test.nudge', scope.now, { n });
  });
  failures = 3;
  await Promise.all([desk.settle(), second.settle()]);
  expect(came).toHaveLength(37);
  desk.travel(60_000);
  await desk.settle();
  await second.close();
  expect(came.map(({ n }) => Number(n)).sort((a, b) => a - b)).toEqual(ids.map((_id, n) => n));
});

test('one that spoils the commit of those that were taken with it is found, put off, and comes again', async () => {
  const ids = [await newTicket(), await newTicket(), await newTicket()];
  await desk.act(async (scope) => {
    for (const [n, id] of ids.entries())
      await setMoment(scope, id, 'test.nudge', later(scope, 1), { n, spoils: n === 1 });
  });
  desk.travel(HOUR);
  await desk.settle();
  const tags = await Promise.all(ids.map(async (id) => (await findTicket(desk.look(), id))?.tags));
  expect(tags).toEqual([['nudged'], [], ['nudged']]);
  desk.travel(60_000);
  await desk.settle();
  expect((await findTicket(desk.look(), ids[1] ?? ''))?.tags).toEqual(['nudged']);
});

test('the trunk’s own moment of one ticket that fails holds up no other, and comes again', async () => {
  const [failing, sound] = [await newTicket(), await newTicket()];
  const statusIds = await desk.act(async (scope) => {
    const [pending, solved] = [await statusOf(scope, 'pending'), await statusOf(scope, 'solved')];
    await changeTicket(scope, failing, { statusId: solved.id, lookAgainAt: later(scope, 1) });
    await changeTicket(scope, sound, { statusId: pending.id, lookAgainAt: later(scope, 2) });
    return (await allStatuses(scope)).filter(({ category }) => category === 'closed').map(({ id }) => id);
  });
  await setCategory(statusIds, 'solved');
  desk.travel(3 * HOUR);
  await desk.settle();
  expect(await findTicket(desk.look(), sound)).toMatchObject({ statusCategory: 'open' });
  const before = await findTicket(desk.look(), failing);
  expect(before).toMatchObject({ statusCategory: 'solved', version: 2 });
  expect(before?.nextActionAt?.getTime()).toBeGreaterThan(desk.look().now.getTime());
  await setCategory(statusIds, 'closed');
  desk.travel(HOUR);
  await desk.settle();
  expect(await findTicket(desk.look(), failing)).toMatchObject({ statusCategory: 'closed' });
});

/** A company without any status of a category cannot be made by hand; a broken restore may leave one. */
async function setCategory(ids: readonly string[], category: string): Promise<void> {
  await desk.world.db.pool.query('update status set category = $2 where id = any($1)', [ids, category]);
  forgetStatuses(desk.look());
}

test('what only colours makes no new version; a change by a branch says why', async () => {
  const id = await newTicket();
  const at = new Date('2027-01-01T00:00:00Z');
  await desk.act((scope) =>
    writeSlots(scope, id, { urgency: 50, deadlineAt: at, deadlineKind: 'resolution' }),
  );
  expect(await findTicket(desk.look(), id)).toMatchObject({ version: 1, urgency: 50, deadlineAt: at });
  const because = { by: 'triage' as const, why: 'в тексте есть «пожар»' };
  await desk.act((scope) => changeTicket(scope, id, { priority: 'urgent', line: 2 }, because));
  const same = await desk.act((scope) => changeTicket(scope, id, { priority: 'urgent' }, because));
  expect(same).toMatchObject({ version: 2, priority: 'urgent', line: 2 });
  const oleg = await desk.as('oleg');
  const thread = await oleg.call(getThread, { params: { number: same?.number ?? '' } });
  const events = thread.items.filter((item) => 'type' in item && item.type === 'ticket.priorityChanged');
  expect(events).toMatchObject([{ data: { from: 'normal', to: 'urgent', because } }]);
});

test('a promise that still runs keeps the trunk from raising a ticket', async () => {
  const id = await newTicket();
  await desk.act((scope) =>
    writeSlots(scope, id, { deadlineAt: later(scope, 100), deadlineKind: 'firstResponse' }),
  );
  desk.travel(30 * HOUR);
  await desk.settle();
  expect(await findTicket(desk.look(), id)).toMatchObject({ urgency: 0, version: 1 });
});

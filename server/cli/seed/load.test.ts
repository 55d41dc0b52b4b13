import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../../contract/tickets.ts';
import * as searchContract from '../../../contract/search.ts';
import { listStatuses } from '../../../contract/statuses.ts';
import * as threadContract from '../../../contract/thread.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { seedTickets } from './load.ts';

const TICKETS = 1_000;

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
  await desk.settle();
  await seedTickets(desk.world, {
    accountId: desk.cast.accountId,
    tickets: TICKETS,
    years: 3,
    seed: 1,
    directUrl: desk.database.url,
    onProgress: () => undefined,
  });
});
afterAll(() => desk.close());

async function count(statement: string): Promise<number> {
  const { rows } = await desk.world.db.pool.query<{ number: number }>(
    `select (${statement})::float8 as number`,
  );
  return rows[0]?.number ?? 0;
}

test('there are as many tickets and messages as were described', async () => {
  expect(await count('select count(*) from ticket')).toBe(TICKETS);
  const messages = await count(`select avg(message_count) from ticket`);
  expect(messages).toBeGreaterThan(2.3);
  expect(messages).toBeLessThan(2.7);
  expect(await count('select count(*) from ticket where message_count = 20')).toBe(TICKETS / 500);
  expect(await count(`select count(*) from message where purpose = 'message'`)).toBe(
    await count('select sum(message_count) from ticket'),
  );
  const unfinished = await count(
    `select count(*) from ticket where status_category not in ('solved', 'closed')`,
  );
  expect(unfinished / TICKETS).toBeCloseTo(0.2, 1);
});

test('the desk takes them for its own: lists, counters, threads, search', async () => {
  const maria = await desk.as('maria');
  const { items } = await maria.call(contract.listTickets, { query: {} });
  expect(items).toHaveLength(50);
  await desk.settle();
  const views = await maria.call(contract.countViews, {});
  expect(views.unfinished).toBe(
    await count(`select count(*) from ticket where status_category not in ('solved', 'closed')`),
  );
  const number = items[0]?.number ?? '';
  const { items: thread } = await maria.call(threadContract.getThread, { params: { number } });
  expect(thread.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['message', 'event']));
  const { items: statuses } = await maria.call(listStatuses, {});
  const moves = thread.flatMap((item) =>
    item.kind === 'event' && item.type === 'ticket.statusChanged' ? [item.data['from'], item.data['to']] : [],
  );
  expect(statuses.map(({ id }) => id)).toEqual(expect.arrayContaining(moves));
  expect((await maria.call(searchContract.search, { query: { q: 'посылки' } })).items).toHaveLength(25);
});

test('the indexes that were set aside are back', async () => {
  expect(
    await count(`select count(*) from pg_indexes where indexname in ('message_search', 'ticket_unfinished')`),
  ).toBe(2);
});

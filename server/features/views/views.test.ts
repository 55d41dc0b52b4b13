import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../../contract/tickets.ts';
import * as threadContract from '../../../contract/thread.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

const TICKETS = 23;
const HOUR_MS = 3_600_000;

let desk: TestDesk;
let maria: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
  for (let at = 0; at < TICKETS; at++) await open(at);
});
afterAll(() => desk.close());

function open(at: number) {
  const teamId = at % 4 === 0 ? desk.cast.teams.baggage : desk.cast.teams.support;
  return maria.call(contract.createTicket, {
    body: { subject: `Вопрос ${at}`, text: 'текст', teamId, requester: { email: `c${at % 5}@mail.example` } },
  });
}

async function walk(query: object): Promise<string[]> {
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await maria.call(contract.listTickets, {
      query: { limit: 5, ...query, ...(cursor ? { cursor } : {}) },
    });
    numbers.push(...page.items.map((row) => row.number));
    cursor = page.next ?? undefined;
  } while (cursor);
  return numbers;
}

test('pages meet without gap or overlap, in every list', async () => {
  for (const query of [{ view: 'unfinished' }, { view: 'unassigned' }, { teamId: desk.cast.teams.support }]) {
    const numbers = await walk(query);
    expect(new Set(numbers).size).toBe(numbers.length);
  }
  expect(await walk({ view: 'unfinished' })).toHaveLength(TICKETS);
  expect(
    await walk({
      requesterId: (await maria.call(contract.listTickets, { query: { limit: 1 } })).items[0]?.requesterId,
    }),
  ).toHaveLength(5);
});

test('burning tickets stand first, then the longest waiting', async () => {
  const numbers = await walk({ view: 'unfinished' });
  const burning = numbers.at(-1) ?? '';
  await desk.world.db.pool.query(`update ticket set urgency = 100 where number = $1`, [burning]);
  expect((await walk({ view: 'unfinished' }))[0]).toBe(burning);
});

test('counters follow every move, and restricted agents count only what they see', async () => {
  await desk.settle();
  expect(await maria.call(contract.countViews, {})).toMatchObject({
    unfinished: TICKETS,
    unassigned: TICKETS,
    mine: 0,
    waiting: 0,
  });
  const [number = ''] = await walk({ view: 'unassigned' });
  const { version } = await maria.call(contract.getTicket, { params: { number } });
  await maria.call(contract.updateTicket, {
    params: { number },
    body: { version, assigneeId: desk.cast.agents.maria },
  });
  await maria.call(threadContract.replyToTicket, { params: { number }, body: { text: 'Ответ' } });
  // At once, before the relay can have come to it, and again after it has.
  expect(await maria.call(contract.countViews, {})).toMatchObject({ unassigned: TICKETS - 1, waiting: 1 });
  await desk.settle();
  expect(await maria.call(contract.countViews, {})).toMatchObject({
    unfinished: TICKETS,
    unassigned: TICKETS - 1,
    mine: 1,
    waiting: 1,
  });
  const anna = await desk.as('anna');
  expect(await anna.call(contract.countViews, {})).toMatchObject({ unfinished: 6 });
});

test('a cursor of another kind is refused and not obeyed', async () => {
  const answer = await maria.try(contract.listTickets, {
    query: { cursor: Buffer.from('["x"]').toString('base64url') },
  });
  expect(answer.code).toBe('badRequest');
});

test('what the customer needed by a moment that has passed asks for review, until a new one is agreed upon', async () => {
  const numbers = [];
  for (const hours of [3, 1, 2]) {
    const { number, version } = await open(hours);
    const neededBy = new Date(desk.look().now.getTime() + hours * HOUR_MS).toISOString();
    await maria.call(contract.updateTicket, { params: { number }, body: { version, neededBy } });
    numbers.push(number);
  }
  const [third, first, second] = numbers;
  const toReview = async () => (await maria.call(contract.countViews, {})).review;
  expect(await walk({ view: 'review' })).toEqual([]);
  expect(await toReview()).toBe(0);
  desk.travel(2.5 * HOUR_MS);
  expect(await walk({ view: 'review' })).toEqual([first, second]);
  desk.travel(HOUR_MS);
  expect(await walk({ view: 'review', limit: 1 })).toEqual([first, second, third]);
  expect(await toReview()).toBe(3);

  const params = { number: first ?? '' };
  const { version } = await maria.call(contract.getTicket, { params });
  const neededBy = new Date(desk.look().now.getTime() + HOUR_MS).toISOString();
  await maria.call(contract.updateTicket, { params, body: { version, neededBy } });
  expect(await walk({ view: 'review' })).toEqual([second, third]);

  const anna = await desk.as('anna');
  const own = await anna.call(contract.listTickets, { query: { view: 'review' } });
  expect(own.items.every(({ teamId }) => teamId === desk.cast.teams.baggage)).toBe(true);
});

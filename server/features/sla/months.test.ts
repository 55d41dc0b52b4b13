import { afterAll, beforeAll, expect, test } from 'vitest';
import * as calendars from '../../../contract/calendars.ts';
import * as contract from '../../../contract/sla.ts';
import { createToken } from '../../../contract/staff.ts';
import { listStatuses } from '../../../contract/statuses.ts';
import { getThread, replyToTicket } from '../../../contract/thread.ts';
import {
  closeTicket,
  createTicket,
  getTicket,
  reopenTicket,
  updateTicket,
  type Ticket,
} from '../../../contract/tickets.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { refreshClocks } from './actions/refresh.ts';
import { usualTerms } from './usual.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let desk: TestDesk;
/** Sessions end after some weeks; a token does not. */
let robot: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  const maria = await desk.as('maria');
  const body = { name: 'months', scopes: ['read', 'write', 'admin'] } as const;
  const { secret } = await maria.call(createToken, { body: { ...body, scopes: [...body.scopes] } });
  robot = desk.stranger({ authorization: `Bearer ${secret}` });
  const night = [
    { from: '08:00', to: '12:00' },
    { from: '21:30', to: '04:15' },
  ];
  const week = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: [], sun: night };
  const definition = { timeZone: 'Europe/Berlin', week, exceptions: [] };
  await robot.call(calendars.createCalendar, { body: { name: 'Смены', definition, isDefault: true } });
  await robot.call(contract.createPolicy, { body: { name: 'Сроки', terms: usualTerms() } });
});
afterAll(() => desk.close());

async function look(ticket: Ticket): Promise<Ticket> {
  return robot.call(getTicket, { params: { number: ticket.number } });
}
async function told(ticket: Ticket): Promise<contract.ExplainedClock[]> {
  return (await robot.call(contract.explainDeadlines, { params: { number: ticket.number } })).clocks;
}
/** What counted adds up to what was promised, or to what was used until the end. */
function sums(clock: contract.ExplainedClock): [number, number] {
  const counted = clock.spans
    .filter(({ what }) => what === 'counted')
    .reduce((sum, { seconds }) => sum + seconds, 0);
  const isOver = clock.endedAt !== null || clock.dueAt === null;
  return [counted, isOver ? clock.usedSeconds : clock.targetSeconds];
}
async function ask(): Promise<Ticket> {
  const requester = { email: 'a@example.com' };
  const body = { subject: 'Долгая история', text: '…', from: 'customer', requester } as const;
  const ticket = await robot.call(createTicket, { body });
  await desk.settle();
  return ticket;
}

/** What may happen to a ticket, one after another, over the change to summer time and back. */
async function happen(ticket: Ticket, step: number): Promise<void> {
  const { items } = await robot.call(listStatuses, {});
  const status = (category: string) => items.find((one) => one.category === category)?.id ?? '';
  const now = await look(ticket);
  const params = { number: ticket.number };
  const { version } = now;
  const isOver = now.statusCategory === 'solved' || now.statusCategory === 'closed';
  if (isOver) return void (await robot.call(reopenTicket, { params, body: { version } }));
  const deeds = [
    () => robot.call(replyToTicket, { params, body: { text: 'Ищем', anyway: true } }),
    () => robot.call(updateTicket, { params, body: { version, statusId: status('open') } }),
    () =>
      robot.call(updateTicket, {
        params,
        body: { version, statusId: status('onHold'), waitingReason: 'склад' },
      }),
    () => robot.call(updateTicket, { params, body: { version, priority: step % 2 ? 'high' : 'low' } }),
    () => robot.call(updateTicket, { params, body: { version, statusId: status('open') } }),
    () => robot.call(closeTicket, { params, body: { version } }),
  ];
  await deeds[step % deeds.length]?.();
}

test('over half a year of shifts, pauses and both changes of the clock, every deadline adds up to the second', async () => {
  const ticket = await ask();
  for (let step = 0; step < 16; step++) {
    desk.travel(11 * DAY + step * 1_234_567);
    await desk.settle();
    await happen(ticket, step);
    await desk.settle();
    for (const clock of await told(ticket)) {
      const [counted, expected] = sums(clock);
      expect({ step, kind: clock.kind, counted }).toEqual({ step, kind: clock.kind, counted: expected });
    }
  }
  const { items } = await robot.call(getThread, { params: { number: ticket.number }, query: { limit: 200 } });
  const breaches = items.flatMap((item) =>
    'type' in item && item.type === 'sla.breached' ? [JSON.stringify(item.data['dueAt'])] : [],
  );
  expect(breaches.length).toBeGreaterThan(0);
  expect(new Set(breaches).size).toBe(breaches.length);
}, 120_000);

test('what is counted again is the same, whoever counts and however often', async () => {
  const ticket = await ask();
  desk.travel(3 * HOUR);
  await desk.settle();
  await happen(ticket, 0);
  await desk.settle();
  const before = await told(ticket);
  const shown = await look(ticket);
  for (let again = 0; again < 3; again++) await desk.act((scope) => refreshClocks(scope, ticket.id));
  await desk.settle();
  const plain = (clocks: contract.ExplainedClock[]) =>
    clocks.map(({ usedSeconds: _used, spans: _told, ...rest }) => rest);
  expect(plain(await told(ticket))).toEqual(plain(before));
  const after = await look(ticket);
  expect(after).toMatchObject({
    version: shown.version,
    urgency: shown.urgency,
    deadlineAt: shown.deadlineAt,
  });
});

test('people who meet on one ticket, with two nodes following, leave clocks that fit its history', async () => {
  const second = await openTestDesk({ beside: desk });
  second.world.clock.shift = desk.world.clock.shift;
  const tickets = await Promise.all(Array.from({ length: 4 }, ask));
  const params = (ticket: Ticket) => ({ number: ticket.number });
  await Promise.all(
    tickets.flatMap((ticket) => [
      robot.try(replyToTicket, { params: params(ticket), body: { text: 'Первый', anyway: true } }),
      robot.try(replyToTicket, { params: params(ticket), body: { text: 'Второй', anyway: true } }),
      robot.try(updateTicket, { params: params(ticket), body: { version: 1, priority: 'urgent' } }),
      robot.try(closeTicket, { params: params(ticket), body: { version: 1 } }),
      desk.settle(),
      second.settle(),
    ]),
  );
  await Promise.all([desk.settle(), second.settle()]);
  await second.close();
  await desk.settle();
  for (const ticket of tickets) {
    const clocks = await told(ticket);
    const first = clocks.find(({ kind }) => kind === 'firstResponse');
    expect(['met', 'stopped']).toContain(first?.state);
    expect(clocks.filter(({ kind }) => kind === 'firstResponse')).toHaveLength(1);
    await desk.act((scope) => refreshClocks(scope, ticket.id));
    expect((await told(ticket)).map(({ state }) => state)).toEqual(clocks.map(({ state }) => state));
  }
}, 60_000);

/** The desk was switched off for three days, runs on two machines whose clocks differ, and is turned back and forth by hours: nobody gets a heap of letters. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRule } from '../../../contract/automation.ts';
import { startUsualPolicy } from '../../../contract/sla.ts';
import { replyToTicket } from '../../../contract/thread.ts';
import { closeTicket, createTicket, getTicket } from '../../../contract/tickets.ts';
import { addReminder, snoozeTicket, startPlan } from '../../../contract/waiting.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { openMailbox } from '../../testing/guest.ts';
import { BUILT_IN_PLAN } from '../waiting/defaults.ts';

const HOUR_MS = 3_600_000;
const HOUR = 60;
let desk: TestDesk;
let second: TestDesk;
let oleg: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  second = await openTestDesk({ beside: desk });
  // Tuesday morning in Moscow.
  goTo(Date.UTC(2027, 1, 2, 7));
  await openMailbox(desk);
  const maria = await desk.as('maria');
  oleg = await desk.as('oleg');
  await maria.call(startUsualPolicy, { body: {} });
  const rule = { conditions: { match: 'all' as const, items: [] }, stopOnMatch: false, events: [] };
  const write = (text: string) => [{ key: 'ticket.write', filled: { text } }];
  await maria.call(createRule, {
    body: {
      ...rule,
      kind: 'scheduled',
      name: 'Два часа без ответа',
      timing: { kind: 'after', minutes: 2 * HOUR, event: 'ticket.opened' },
      conditions: { match: 'all', items: [{ key: 'ticket.isAnswered', filled: { value: false } }] },
      actions: write('Мы помним о вас.'),
    },
  });
  await maria.call(createRule, {
    body: {
      ...rule,
      kind: 'scheduled',
      name: 'Каждый час',
      timing: { kind: 'hourly', hours: 1 },
      conditions: { match: 'all', items: [{ key: 'sla.state', filled: { state: 'breached' } }] },
      actions: [{ key: 'ticket.notify', filled: { whom: 'owners', text: 'Срок нарушен' } }],
    },
  });
});
afterAll(async () => {
  await second.close();
  await desk.close();
});

/** The other machine's clock is five seconds ahead. */
function goTo(at: number): void {
  desk.world.clock.shift = at - Date.now();
  second.world.clock.shift = desk.world.clock.shift + 5_000;
}
function now(): number {
  return Date.now() + desk.world.clock.shift;
}
async function wake(): Promise<void> {
  await desk.world.db.pool.query(`update session set expires_at = '2099-01-01', last_used_at = $1`, [
    new Date(now()),
  ]);
  await Promise.all([desk.settle(), second.settle()]);
  await Promise.all([desk.settle(), second.settle()]);
}

const KINDS = ['untouched', 'pending', 'solved', 'snoozed'] as const;

async function open(at: number): Promise<void> {
  const kind = KINDS[at % KINDS.length];
  const requester = { email: `customer${at}@example.com`, name: 'Пётр' };
  const body = { subject: 'Где багаж?', text: 'Жду', from: 'customer' as const, requester };
  const { number } = await oleg.call(createTicket, { body });
  const params = { number };
  if (kind === 'pending' || kind === 'solved')
    await oleg.call(replyToTicket, { params, body: { text: 'Какой номер бирки?', anyway: true } });
  if (kind === 'pending') await oleg.call(startPlan, { params, body: { planId: BUILT_IN_PLAN } });
  const { version } = await oleg.call(getTicket, { params });
  if (kind === 'solved') await oleg.call(closeTicket, { params, body: { version } });
  const until = new Date(now() + 5 * HOUR_MS).toISOString();
  if (kind === 'snoozed') await oleg.call(snoozeTicket, { params, body: { until } });
  await oleg.call(addReminder, { params, body: { at: until, text: 'Позвонить' } });
}

/** By address: what the desk wrote by itself, acknowledgements apart. */
async function letters(): Promise<Record<string, number>> {
  const { rows } = await desk.world.db.pool.query<{ address: string; letters: number }>(
    `select letter -> 'to' -> 0 ->> 'address' as address, count(*)::int as letters from outbox
     where purpose <> 'acknowledgement' and letter ->> 'autoSubmitted' <> 'no' group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.address, row.letters]));
}

/** The same told twice to the same person about the same ticket. */
async function toldTwice(): Promise<object[]> {
  const { rows } = await desk.world.db.pool.query<object>(
    `select agent_id, ticket_id, kind, data, count(*)::int as times from notice group by 1, 2, 3, 4 having count(*) > 1`,
  );
  return rows;
}

test('one letter a customer at most, each notice once, and none more for any jump of the clock', async () => {
  for (let at = 0; at < 24; at++) await open(at);
  await wake();
  const began = now();
  expect(Math.max(0, ...Object.values(await letters()))).toBeLessThanOrEqual(1);
  goTo(began + 74 * HOUR_MS);
  await wake();
  const after = await letters();
  expect(Object.keys(after).length).toBeGreaterThan(10);
  expect(Math.max(...Object.values(after))).toBe(1);
  expect(await toldTwice()).toEqual([]);
  for (const hours of [50, 74.1, 40, 74.2, 2, 74.3]) {
    goTo(began + hours * HOUR_MS);
    await wake();
  }
  expect(await letters()).toEqual(after);
  expect(await toldTwice()).toEqual([]);
});

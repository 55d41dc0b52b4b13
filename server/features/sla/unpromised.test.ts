import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../../contract/sla.ts';
import { createTicket, getTicket, updateTicket } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

const HOUR = 3_600_000;
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

test('a desk that promises nothing keeps no clocks; the customer’s own deadline holds all the same', async () => {
  const maria = await desk.as('maria');
  const ticket = await maria.call(createTicket, {
    body: { subject: 'Рейс', text: 'Улетаю', from: 'customer', requester: { email: 'a@example.com' } },
  });
  await desk.settle();
  const params = { number: ticket.number };
  expect(await maria.call(contract.explainDeadlines, { params })).toMatchObject({ policy: null, clocks: [] });
  const { rows } = await desk.world.db.pool.query('select 1 from sla_ticket');
  expect(rows).toHaveLength(0);

  const neededBy = new Date(desk.look().now.getTime() + 9 * HOUR).toISOString();
  await maria.call(updateTicket, { params, body: { version: ticket.version, neededBy } });
  await desk.settle();
  expect(await maria.call(getTicket, { params })).toMatchObject({ deadlineAt: neededBy, urgency: 0 });
  desk.travel(6 * HOUR);
  await desk.settle();
  expect(await maria.call(getTicket, { params })).toMatchObject({ urgency: 50 });
  desk.travel(4 * HOUR);
  await desk.settle();
  expect(await maria.call(getTicket, { params })).toMatchObject({ urgency: 100, deadlineKind: 'neededBy' });
});

test('the usual times are switched on in one step, and take open tickets in when asked to', async () => {
  const vera = await desk.as('vera');
  const body = {
    subject: 'Старый',
    text: '…',
    from: 'customer',
    requester: { email: 'b@example.com' },
  } as const;
  const old = await vera.call(createTicket, { body });
  await desk.settle();
  const policy = await vera.call(contract.startUsualPolicy, { body: { running: 'move' } });
  expect(policy.name).toBe('Обычные сроки');
  await desk.settle();
  const told = await vera.call(contract.explainDeadlines, { params: { number: old.number } });
  expect(told.clocks.map(({ kind }) => kind).sort()).toEqual(['firstResponse', 'resolution']);
  const again = await vera.try(contract.startUsualPolicy, { body: {} });
  expect(again.code).toBe('alreadyExists');
  await vera.call(contract.removePolicy, { params: { id: policy.id } });
  await desk.settle();
  const after = await vera.call(contract.explainDeadlines, { params: { number: old.number } });
  expect(after.clocks.every(({ state }) => state === 'stopped')).toBe(true);
});

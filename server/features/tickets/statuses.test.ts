import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  barSteps,
  createStatus,
  orderStatuses,
  removeStatus,
  updateStatus,
} from '../../../contract/statuses.ts';
import { listStatuses, type Status } from '../../../contract/statuses.ts';
import { type StatusCategory } from '../../../contract/terms.ts';
import { getThread, replyToTicket } from '../../../contract/thread.ts';
import {
  closeTicket,
  createTicket,
  getTicket,
  reopenTicket,
  updateTicket,
} from '../../../contract/tickets.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { findTicket } from './questions.ts';
import { statusById } from './statuses.ts';
import { customerWrites } from '../../testing/customer-writes.ts';

let desk: TestDesk;
let maria: Client;
let oleg: Client;
beforeAll(async () => {
  desk = await openTestDesk();
  [maria, oleg] = [await desk.as('maria'), await desk.as('oleg')];
});
afterAll(() => desk.close());

const all = async () => (await oleg.call(listStatuses, {})).items;
const first = async (category: StatusCategory) =>
  (await all()).find((status) => status.category === category) as Status;
const make = (name: string, category: StatusCategory) =>
  maria.call(createStatus, { body: { name, category } });
const ticket = () =>
  oleg.call(createTicket, {
    body: { subject: 'Вопрос', text: 'текст', requester: { email: 'petr@mail.example' } },
  });

async function customerAsks(ticketId: string): Promise<void> {
  const ticket = await findTicket(desk.look(), ticketId);
  if (ticket) await customerWrites(desk, ticket);
}

test('a status is made, renamed, coloured and ordered; a name is there once', async () => {
  const waiting = await make('Ждём склад', 'onHold');
  expect(waiting).toMatchObject({ category: 'onHold', barred: [], colour: null });
  expect((await maria.try(createStatus, { body: { name: 'Ждём склад', category: 'open' } })).code).toBe(
    'alreadyExists',
  );
  const labels = { ru: 'Проверяем на складе', en: 'Checking the stock' };
  const changed = await maria.call(updateStatus, {
    params: { id: waiting.id },
    body: { name: 'Склад', colour: 'violet', customerLabels: labels },
  });
  expect(changed).toMatchObject({ name: 'Склад', colour: 'violet', customerLabel: labels.ru });
  expect((await first('onHold')).name).toBe('На удержании');
  const ids = (await all()).map((status) => status.id);
  await maria.call(orderStatuses, { body: { ids: [waiting.id, ...ids.filter((id) => id !== waiting.id)] } });
  expect((await first('onHold')).name).toBe('Склад');
  await maria.call(orderStatuses, { body: { ids } });
});

test('a barred step is refused by whichever door, and the allowed one of the category is found', async () => {
  const [fresh, solved] = [await first('new'), await first('solved')];
  await maria.call(barSteps, { params: { id: fresh.id }, body: { ids: [solved.id] } });
  const { number } = await ticket();
  const params = { number };
  const refused = await Promise.all([
    oleg.try(updateTicket, { params, body: { version: 1, statusId: solved.id } }),
    oleg.try(replyToTicket, { params, body: { text: 'готово', statusId: solved.id } }),
    oleg.try(closeTicket, { params, body: { version: 1 } }),
  ]);
  expect(refused.map(({ status, code }) => [status, code])).toEqual(refused.map(() => [409, 'wrongStatus']));
  expect(refused[0]?.text).toContain('Новый → Решён');

  const other = await make('Отказано', 'solved');
  const closed = await oleg.call(closeTicket, { params, body: { version: 1 } });
  expect(closed.statusId).toBe(other.id);
  await maria.call(barSteps, { params: { id: other.id }, body: { ids: [(await first('open')).id] } });
  expect((await oleg.try(reopenTicket, { params, body: { version: 2 } })).code).toBe('wrongStatus');
  await customerAsks(closed.id);
  expect((await oleg.call(getTicket, { params })).statusCategory).toBe('open');
  await maria.call(barSteps, { params: { id: fresh.id }, body: { ids: [] } });
});

test('time is not held up by what people may not do', async () => {
  const [pending, open] = [await first('pending'), await first('open')];
  await maria.call(barSteps, { params: { id: pending.id }, body: { ids: [open.id] } });
  const { number, id } = await ticket();
  await oleg.call(replyToTicket, { params: { number }, body: { text: 'Ответьте нам' } });
  expect((await findTicket(desk.look(), id))?.statusCategory).toBe('pending');
  desk.travel(4 * 24 * 3_600_000);
  await desk.settle();
  expect((await findTicket(desk.look(), id))?.statusCategory).toBe('open');
  await maria.call(barSteps, { params: { id: pending.id }, body: { ids: [] } });
});

test('a status in use is replaced, its name stays in the history, whoever knows it is led on', async () => {
  const extra = await make('У логистов', 'open');
  const { number, id } = await ticket();
  await oleg.call(updateTicket, { params: { number }, body: { version: 1, statusId: extra.id } });
  const open = await first('open');
  const wrong = await maria.try(removeStatus, {
    params: { id: extra.id },
    body: { successorId: (await first('solved')).id },
  });
  expect(wrong.code).toBe('badSetting');
  const only = await first('pending');
  expect(
    (await maria.try(removeStatus, { params: { id: only.id }, body: { successorId: only.id } })).code,
  ).toBe('badSetting');
  await maria.call(removeStatus, { params: { id: extra.id }, body: { successorId: open.id } });
  expect((await findTicket(desk.look(), id))?.statusId).toBe(open.id);
  expect((await all()).map((status) => status.id)).not.toContain(extra.id);
  const { removed } = await oleg.call(listStatuses, {});
  expect(removed).toContainEqual({ id: extra.id, name: 'У логистов' });
  expect((await statusById(desk.look(), extra.id)).id).toBe(open.id);
  await make('У логистов', 'open');
  const { items } = await oleg.call(getThread, { params: { number } });
  expect(items.filter((item) => 'type' in item && item.type === 'ticket.statusChanged')).toHaveLength(1);
});

test('two who remove the last two of a category leave one', async () => {
  const [one, two] = [await first('pending'), await make('Ждём документы', 'pending')];
  const remove = (id: string, successorId: string) =>
    maria.try(removeStatus, { params: { id }, body: { successorId } });
  const answers = await Promise.all([remove(one.id, two.id), remove(two.id, one.id)]);
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 404]));
  expect((await all()).filter((status) => status.category === 'pending')).toHaveLength(1);
});

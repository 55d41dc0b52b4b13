import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRule, listTicketRuns, type UsedPiece } from '../../../contract/automation.ts';
import { createField } from '../../../contract/fields.ts';
import { createMacro, runMacro, runMacroOnMany } from '../../../contract/macros.ts';
import { updateMe } from '../../../contract/staff.ts';
import { barSteps, createStatus } from '../../../contract/statuses.ts';
import { type StatusCategory } from '../../../contract/terms.ts';
import { getTicket } from '../../../contract/tickets.ts';
import { createTopic, setForm } from '../../../contract/topics.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { createTicket } from '../tickets/actions/create.ts';
import { statusOf } from '../tickets/statuses.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

let desk: TestDesk;
let maria: Client;
beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
});
afterAll(() => desk.close());

async function first(category: StatusCategory): Promise<string> {
  return (await statusOf(desk.look(), category)).id;
}

function arrive(topicId?: string): Promise<TicketRecord> {
  const requester = { email: 'petr@example.com', name: 'Пётр Иванов' };
  return desk.act((scope) =>
    createTicket(scope, {
      subject: 'Вопрос',
      text: 'Где багаж?',
      requester,
      ...(topicId ? { topicId } : {}),
    }),
  );
}

function set(value: string, more: object = {}): UsedPiece {
  return { key: 'ticket.setStatus', filled: { value, ...more } };
}

let made = 0;
async function macro(action: UsedPiece): Promise<string> {
  made += 1;
  const body = { name: `Статус ${made}`, actions: [action] };
  return (await maria.call(createMacro, { body })).id;
}

function look({ number }: TicketRecord) {
  return maria.call(getTicket, { params: { number } });
}

test('a barred step is refused to a macro, to a macro over many, and to a rule, in words', async () => {
  const [fresh, solved] = [await first('new'), await first('solved')];
  await maria.call(barSteps, { params: { id: fresh }, body: { ids: [solved] } });
  const ticket = await arrive();
  const id = await macro(set(solved));
  await expect(maria.call(runMacro, { params: { number: ticket.number, id } })).rejects.toThrow(
    /actionFailed.*Поставить статус: Решён.*Новый → Решён/,
  );
  const many = await maria.call(runMacroOnMany, { params: { id }, body: { numbers: [ticket.number] } });
  expect(many.items).toMatchObject([
    { number: ticket.number, outcome: 'skipped', why: expect.stringContaining('Новый → Решён') as unknown },
  ]);
  await maria.call(createRule, {
    body: {
      kind: 'trigger',
      name: 'Решать сразу',
      events: ['ticket.opened'],
      conditions: { match: 'all', items: [] },
      actions: [set(solved)],
      stopOnMatch: false,
    },
  });
  const ruled = await arrive();
  await desk.settle();
  expect(await look(ruled)).toMatchObject({ statusCategory: 'new' });
  const { items } = await maria.call(listTicketRuns, { params: { number: ruled.number } });
  expect(items).toMatchObject([
    { outcome: 'failed', did: expect.stringContaining('Новый → Решён') as unknown },
  ]);
  await maria.call(barSteps, { params: { id: fresh }, body: { ids: [] } });
  const free = await arrive();
  await desk.settle();
  expect(await look(free)).toMatchObject({ statusCategory: 'solved' });
});

test('a macro solves no ticket whose form is not filled in', async () => {
  const names = (ru: string) => ({ ru, en: '' });
  const topic = await maria.call(createTopic, { body: { names: names('Возврат') } });
  const field = await maria.call(createField, {
    body: { belongsTo: 'ticket', kind: 'text', names: names('Номер заказа') },
  });
  await maria.call(setForm, {
    params: { id: topic.id },
    body: {
      items: [{ fieldId: field.id, forAgent: 'requiredAtSolve', forCustomer: 'hidden', shownWhen: null }],
    },
  });
  const ticket = await arrive(topic.id);
  const id = await macro(set(await first('solved')));
  await expect(maria.call(runMacro, { params: { number: ticket.number, id } })).rejects.toThrow(
    /actionFailed.*Номер заказа/,
  );
});

test('a status that waits takes a reason and working days; without them it is refused where they are needed', async () => {
  const [pending, onHold] = [await first('pending'), await first('onHold')];
  const save = (action: UsedPiece) => maria.try(createMacro, { body: { name: 'Ждём', actions: [action] } });
  expect((await save(set(pending))).text).toContain('«Поставить статус»: напишите, чего ждём');
  expect((await save(set(pending, { days: 2 }))).text).toContain('напишите, чего ждём');
  expect((await save(set(onHold))).text).toContain('сколько рабочих дней');
  expect((await save(set(onHold, { days: 400 }))).text).toContain('до 366 дней');
  expect((await save(set(onHold, { days: 3 }))).status).toBe(201);
  expect((await save(set(pending, { reason: '{{config.secret}}' }))).text).toContain('config.secret');
  await maria.call(updateMe, { body: { language: 'en' } });
  expect((await save(set(pending))).text).toContain('say what the ticket waits for');
  await maria.call(updateMe, { body: { language: 'ru' } });
  const passport = await maria.call(createStatus, {
    body: { name: 'Ждём паспорт', category: 'pending', customerLabels: { ru: 'Ждём вас', en: '' } },
  });
  expect((await save(set(passport.id))).status).toBe(201);

  const ticket = await arrive();
  const id = await macro(set(pending, { reason: 'Скан паспорта от {{customer.firstName}}', days: 5 }));
  await maria.call(runMacro, { params: { number: ticket.number, id } });
  const waits = await look(ticket);
  expect(waits).toMatchObject({ statusCategory: 'pending', waitingReason: 'Скан паспорта от Пётр' });
  const days = (Date.parse(waits.nextActionAt ?? '') - Date.now()) / (24 * 3_600_000);
  expect(days).toBeGreaterThan(4.9);
  expect(days).toBeLessThan(12);
});

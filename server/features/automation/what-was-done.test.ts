/** What a rule or a macro says of itself: it did only what it did, and it is not saved when it never could. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRule, listTicketRuns, type RuleDraft, type UsedPiece } from '../../../contract/automation.ts';
import { createField } from '../../../contract/fields.ts';
import { escalateTicket } from '../../../contract/lines.ts';
import { createMacro, runMacro } from '../../../contract/macros.ts';
import { updateMe } from '../../../contract/staff.ts';
import { writeNote } from '../../../contract/thread.ts';
import { closeTicket, getTicket, updateTicket } from '../../../contract/tickets.ts';
import { listPlans } from '../../../contract/waiting.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { connectMail } from '../../testing/notices.ts';
import { createTicket } from '../tickets/actions/create.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

let desk: TestDesk;
let maria: Client;
beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
});
afterAll(() => desk.close());

function arrive(more: object = {}): Promise<TicketRecord> {
  const requester = { email: 'petr@example.com', name: 'Пётр' };
  return desk.act((scope) => createTicket(scope, { subject: 'Вопрос', text: 'Где?', requester, ...more }));
}

const look = ({ number }: TicketRecord) => maria.call(getTicket, { params: { number } });

let made = 0;
async function press(ticket: TicketRecord, action: UsedPiece): Promise<string[]> {
  made += 1;
  const body = { name: `Макрос ${made}`, actions: [action] };
  const { id } = await maria.call(createMacro, { body });
  return (await maria.call(runMacro, { params: { number: ticket.number, id } })).did;
}

function rule(condition: UsedPiece, more: Partial<RuleDraft> = {}): RuleDraft {
  return {
    kind: 'trigger',
    name: 'Правило',
    events: ['ticket.noted'],
    conditions: { match: 'all', items: [condition] },
    actions: [{ key: 'ticket.addTags', filled: { value: ['сработало'] } }],
    stopOnMatch: false,
    ...more,
  };
}

test('a letter that could not leave is not called written, by a rule or by a macro', async () => {
  const write = { key: 'ticket.write', filled: { text: 'Здравствуйте' } };
  const unwritten = 'Написать клиенту: Здравствуйте – письмо не ушло';
  const ticket = await arrive();
  expect(await press(ticket, write)).toEqual([expect.stringContaining(unwritten)]);
  await maria.call(createRule, {
    body: rule({ key: 'ticket.isAssigned', filled: { value: false } }, { actions: [write] }),
  });
  const runOf = async ({ number }: TicketRecord) => {
    await maria.call(writeNote, { params: { number }, body: { text: 'заметка' } });
    await desk.settle();
    return (await maria.call(listTicketRuns, { params: { number } })).items[0];
  };
  expect(await runOf(ticket)).toMatchObject({
    outcome: 'done',
    did: expect.stringContaining(unwritten) as unknown,
  });
  await connectMail(desk);
  expect((await runOf(await arrive()))?.did).toBe('Написать клиенту: Здравствуйте');
  // One a day to an address about the same.
  expect((await runOf(await arrive()))?.did).toContain('предел автоматических писем');
});

test('what is finished, or where it should be, or nobody’s, is said', async () => {
  const ticket = await arrive();
  const [plan] = (await maria.call(listPlans, {})).items;
  const { version } = await look(ticket);
  await maria.call(closeTicket, { params: { number: ticket.number }, body: { version } });
  const starting = { key: 'waiting.startPlan', filled: { plan: plan?.id } };
  expect((await press(ticket, starting))[0]).toMatch(/– тикет закончен$/);
  const snoozing = { key: 'waiting.snooze', filled: { days: 2 } };
  expect((await press(ticket, snoozing))[0]).toMatch(/– тикет закончен$/);
  const other = await arrive();
  const reminding = { key: 'waiting.remindAgent', filled: { days: 1 } };
  expect((await press(other, reminding))[0]).toMatch(/– ответственного нет, напоминать некому$/);
  const telling = { key: 'ticket.notify', filled: { whom: 'assignee' } };
  expect((await press(other, telling))[0]).toMatch(/– сообщать некому$/);
  const long = { name: 'Год', actions: [{ key: 'waiting.snooze', filled: { days: 300 } }] };
  await expect(maria.call(createMacro, { body: long })).rejects.toThrow('можно до 200 рабочих дней');
});

test('nothing slips to another line without its card once somebody has worked on it', async () => {
  const second = { key: 'ticket.setLine', filled: { value: 2 } };
  const fresh = await arrive();
  await press(fresh, second);
  expect(await look(fresh)).toMatchObject({ line: 2 });
  const taken = await arrive();
  const params = { number: taken.number };
  await maria.call(updateTicket, { params, body: { version: 1, assigneeId: desk.cast.agents.oleg } });
  await expect(press(taken, second)).rejects.toThrow(/actionFailed.*с карточкой, назад – с причиной/);
  const { version } = await look(taken);
  const card = { version, line: 2 as const, tried: 'искал', asked: 'найти', urgency: 'high' as const };
  await maria.call(escalateTicket, { params, body: card });
  await expect(press(taken, { key: 'ticket.setLine', filled: { value: 1 } })).rejects.toThrow(
    'назад – с причиной',
  );
  const above = { line: 2, tried: 'искал', asked: 'найти' };
  const said = await press(taken, { key: 'lines.escalate', filled: above });
  expect(said).toEqual([]);
  expect(await look(taken)).toMatchObject({ line: 2 });
});

test('a field is asked for by the words that people read, and not at all where it is hidden or no number', async () => {
  const field = async (ru: string, kind: 'choice' | 'text' | 'date' | 'yesNo', more: object = {}) =>
    (
      await maria.call(createField, {
        body: { belongsTo: 'ticket', kind, names: { ru, en: '' }, ...more },
      })
    ).id;
  const choices = [
    { value: 'a', names: { ru: 'Не прилетел', en: 'Did not arrive' } },
    { value: 'b', names: { ru: 'Повреждён', en: 'Damaged' } },
  ];
  const state = await field('Что с багажом', 'choice', { settings: { choices } });
  const urgent = await field('Вылет сегодня', 'yesNo');
  const passport = await field('Паспорт', 'text', { sensitive: true });
  const day = await field('День', 'date');
  const asks = async (ticket: TicketRecord, key: string, filled: object) => {
    const tag = `${made++}`;
    await maria.call(createRule, {
      body: rule(
        { key, filled: { ...filled } },
        { actions: [{ key: 'ticket.addTags', filled: { value: [tag] } }] },
      ),
    });
    await maria.call(writeNote, { params: { number: ticket.number }, body: { text: 'ну' } });
    await desk.settle();
    return (await look(ticket)).tags.includes(tag);
  };
  const ticket = await arrive({ fields: { [state]: 'b', [urgent]: true } });
  expect(await asks(ticket, 'field.is', { field: state, text: 'поврежден' })).toBe(true);
  expect(await asks(ticket, 'field.is', { field: state, text: 'Damaged' })).toBe(true);
  expect(await asks(ticket, 'field.is', { field: state, text: 'b' })).toBe(true);
  expect(await asks(ticket, 'field.is', { field: state, text: 'Не прилетел' })).toBe(false);
  expect(await asks(ticket, 'field.is', { field: urgent, text: 'да' })).toBe(true);
  const save = (condition: UsedPiece) => maria.try(createRule, { body: rule(condition) });
  expect((await save({ key: 'field.is', filled: { field: passport, text: '4510' } })).text).toContain(
    'это поле скрыто, правила его не видят',
  );
  expect((await save({ key: 'field.isOver', filled: { field: day, number: 5 } })).text).toContain(
    'в этом поле не число',
  );
  expect((await save({ key: 'field.isEmpty', filled: { field: passport } })).status).toBe(201);
  await maria.call(updateMe, { body: { language: 'en' } });
  expect((await save({ key: 'field.contains', filled: { field: passport, text: '4' } })).text).toContain(
    'rules do not see it',
  );
  await maria.call(updateMe, { body: { language: 'ru' } });
});

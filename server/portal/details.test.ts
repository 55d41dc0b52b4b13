/** The questions that a customer is asked on his page: topic, form, conditions, secrets, both languages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createField, type Field } from '../../contract/fields.ts';
import * as tickets from '../../contract/tickets.ts';
import * as threadContract from '../../contract/thread.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { createTopic, setForm } from '../../contract/topics.ts';
import type { Client } from '../testing/client.ts';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import { look, openMailbox, openTicketOf, pathOf, press } from '../testing/guest.ts';

let desk: TestDesk;
let vera: Client;
let topicId: string;
let fields: Record<'why' | 'flaw' | 'card' | 'sum' | 'inner', Field>;

beforeAll(async () => {
  desk = await openTestDesk();
  vera = await desk.as('vera');
  await openMailbox(desk);
  const field = (ru: string, en: string, more: object = {}) =>
    vera.call(createField, { body: { belongsTo: 'ticket', kind: 'text', names: { ru, en }, ...more } });
  const choices = [
    { value: 'fault', names: { ru: 'Брак', en: 'Faulty' } },
    { value: 'other', names: { ru: 'Передумал', en: 'Changed my mind' } },
  ];
  fields = {
    why: await field('Причина', 'Reason', { kind: 'choice', settings: { choices } }),
    flaw: await field('Что сломано', 'What is broken', { kind: 'longText' }),
    card: await field('Карта', 'Card', { sensitive: true }),
    sum: await field('Сумма', 'Amount', { kind: 'money' }),
    inner: await field('Для своих', 'For the staff'),
  };
  topicId = (await vera.call(createTopic, { body: { names: { ru: 'Возврат', en: 'Return' } } })).id;
  await vera.call(createTopic, { body: { names: { ru: 'Тайная', en: '' }, shownToCustomers: false } });
  const place = (of: Field, more: object = {}) => ({
    fieldId: of.id,
    forCustomer: 'optional' as const,
    forAgent: 'optional' as const,
    shownWhen: null,
    ...more,
  });
  const items = [
    place(fields.why, { forCustomer: 'required' }),
    place(fields.flaw, { forCustomer: 'required', shownWhen: { fieldId: fields.why.id, is: ['fault'] } }),
    place(fields.card),
    place(fields.sum),
    place(fields.inner, { forCustomer: 'hidden' }),
  ];
  await vera.call(setForm, { params: { id: topicId }, body: { items } });
});
afterAll(() => desk.close());

const refresh = (ticket: Ticket) => vera.call(tickets.getTicket, { params: { number: ticket.number } });
const send = (ticket: Ticket, given: Record<string, string>, lang = 'ru') =>
  press(desk, `${pathOf(ticket.statusUrl)}/details?lang=${lang}`, given);

test('a customer says what it is about, is asked its form, and what depends on an answer after it', async () => {
  const ticket = await openTicketOf(desk);
  const page = await look(desk, pathOf(ticket.statusUrl));
  expect(page.text).toContain('О чём обращение');
  expect(page.text).not.toContain('Тайная');
  expect((await send(ticket, { topic: topicId })).status).toBe(303);
  expect((await refresh(ticket)).topicId).toBe(topicId);

  const asked = await look(desk, pathOf(ticket.statusUrl));
  for (const name of ['Причина', 'Карта', 'Сумма']) expect(asked.text).toContain(name);
  for (const name of ['О чём обращение', 'Для своих', 'Что сломано']) expect(asked.text).not.toContain(name);

  const first = await send(ticket, {
    [fields.why.id]: 'fault',
    [fields.card.id]: '4111111111111234',
    [fields.sum.id]: '1 250,50',
  });
  expect(first.status).toBe(303);
  expect((await refresh(ticket)).fields).toEqual({
    [fields.why.id]: 'fault',
    [fields.card.id]: { masked: '•••• 1234' },
    [fields.sum.id]: { amount: '1250.50', currency: 'RUB' },
  });
  const next = await look(desk, pathOf(ticket.statusUrl));
  expect(next.text).toContain('Что сломано');
  expect(next.text).toContain('У нас записано: •••• 1234');
  expect(next.text).not.toContain('4111111111111234');

  const { items } = await vera.call(threadContract.getThread, { params: { number: ticket.number } });
  const said = items.flatMap((item) => (item.kind === 'message' ? item.text : [])).at(-1) ?? '';
  expect(said).toContain('Причина: Брак\nКарта: •••• 1234\nСумма: 1250.50');
});

test('what does not fit comes back in the reader’s language, with what was typed', async () => {
  const ticket = await openTicketOf(desk, { topicId });
  const wrong = await send(ticket, { [fields.why.id]: 'other', [fields.sum.id]: 'lots' }, 'en');
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Amount: a sum is needed');
  expect(wrong.text).toContain('value="lots"');
  const missing = await send(ticket, { [fields.sum.id]: '10' });
  expect(missing.text).toContain('Сначала заполните: Причина.');
  expect((await refresh(ticket)).version).toBe(ticket.version);
});

test('nobody fills what he is not asked, nor chooses anew what was chosen', async () => {
  const ticket = await openTicketOf(desk, { topicId });
  await send(ticket, { [fields.why.id]: 'other', [fields.inner.id]: 'x', [fields.flaw.id]: 'y' });
  expect((await refresh(ticket)).fields).toEqual({ [fields.why.id]: 'other' });
  expect((await send(ticket, { topic: topicId, [fields.why.id]: 'other' })).status).toBe(404);
  const version = (await refresh(ticket)).version;
  await send(ticket, { [fields.why.id]: 'other' });
  expect((await refresh(ticket)).version).toBe(version);
  await press(desk, `${pathOf(ticket.statusUrl)}/solved`);
  expect((await look(desk, pathOf(ticket.statusUrl))).text).not.toContain('id="details"');
});

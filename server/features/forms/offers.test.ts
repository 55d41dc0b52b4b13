import { afterAll, beforeAll, expect, test } from 'vitest';
import { createField } from '../../../contract/fields.ts';
import { createKind, linkSubject, putSubject } from '../../../contract/subjects.ts';
import { createTicket } from '../../../contract/tickets.ts';
import { createTopic } from '../../../contract/topics.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { mentionConditions } from '../mentions/offers.ts';
import type { Filled } from '../tickets/offers.ts';
import { findTicket } from '../tickets/questions.ts';
import { formConditions } from './offers.ts';

let desk: TestDesk;
let ticketId: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  desk = await openTestDesk();
  const maria = await desk.as('maria');
  const names = (ru: string) => ({ ru, en: '' });
  ids['parent'] = (await maria.call(createTopic, { body: { names: names('Доставка') } })).id;
  ids['child'] = (
    await maria.call(createTopic, { body: { names: names('Опоздала'), parentId: ids['parent'] } })
  ).id;
  ids['other'] = (await maria.call(createTopic, { body: { names: names('Деньги') } })).id;
  const field = async (ru: string, more: object) =>
    (
      await maria.call(createField, {
        body: { belongsTo: 'ticket', kind: 'text', names: names(ru), ...more },
      })
    ).id;
  ids['city'] = await field('Город', {});
  ids['sum'] = await field('Сумма', { kind: 'money' });
  ids['card'] = await field('Карта', { sensitive: true });
  ids['empty'] = await field('Пусто', {});
  const kind = await maria.call(createKind, { body: { key: 'order', names: names('Заказ') } });
  await maria.call(createKind, { body: { key: 'parcel', names: names('Посылка') } });
  const order = await maria.call(putSubject, { body: { kind: kind.key, externalId: 'A-1' } });
  const ticket = await maria.call(createTicket, {
    body: {
      subject: 'x',
      text: 'x',
      requester: { email: 'a@b.example' },
      topicId: ids['child'],
      fields: { [ids['city']]: 'Орёл', [ids['sum']]: '1000.50', [ids['card']]: '4111111111111234' },
    },
  });
  await maria.call(linkSubject, { params: { number: ticket.number, subjectId: order.id } });
  ticketId = ticket.id;
});
afterAll(() => desk.close());

async function holds(key: string, filled: Filled): Promise<boolean> {
  const piece = [...formConditions, ...mentionConditions].find((one) => one.key === key);
  const ticket = await findTicket(desk.look(), ticketId);
  if (!piece || !ticket) throw new Error(`No ${key}`);
  const facts = { ticket, event: null, now: new Date(), text: async () => '' };
  return piece.holds(desk.look(), facts, filled);
}

test.each<[string, () => Filled, boolean]>([
  ['topic.isUnder', () => ({ topic: [ids['parent']] }), true],
  ['topic.isUnder', () => ({ topic: [ids['other'], ids['child']] }), true],
  ['topic.isUnder', () => ({ topic: [ids['other']] }), false],
  ['field.is', () => ({ field: ids['city'], text: ' орел' }), true],
  ['field.is', () => ({ field: ids['city'], text: 'ор' }), false],
  ['field.contains', () => ({ field: ids['city'], text: 'ОР' }), true],
  ['field.contains', () => ({ field: ids['card'], text: '4111' }), false],
  ['field.isOver', () => ({ field: ids['sum'], number: 1000 }), true],
  ['field.isUnder', () => ({ field: ids['sum'], number: 1000 }), false],
  ['field.isOver', () => ({ field: ids['city'], number: 0 }), false],
  ['field.isEmpty', () => ({ field: ids['empty'] }), true],
  ['field.isEmpty', () => ({ field: ids['city'] }), false],
  ['form.isIncomplete', () => ({}), false],
  ['customer.tier', () => ({ text: 'gold' }), false],
  ['subject.isLinked', () => ({ kind: 'order' }), true],
  ['subject.isLinked', () => ({ kind: 'parcel' }), false],
  ['subject.isLinked', () => ({ kind: 'nothing' }), false],
])('%s %#', async (key, filled, expected) => {
  expect(await holds(key, filled())).toBe(expected);
});

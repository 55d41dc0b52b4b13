/** J1: what is written into the blanks of a rule is a value and never a part of a question to the database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../../contract/automation.ts';
import { createField } from '../../../contract/fields.ts';
import { writeNote } from '../../../contract/thread.ts';
import { getTicket } from '../../../contract/tickets.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { createTicket } from '../tickets/actions/create.ts';

let desk: TestDesk;
let maria: Client;
let field = '';
beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
  const names = { ru: 'Город', en: '' };
  field = (await maria.call(createField, { body: { belongsTo: 'ticket', kind: 'text', names } })).id;
});
afterAll(() => desk.close());

const sly = [
  '%',
  '_____',
  "' or '1'='1",
  "'; drop table ticket; --",
  '$1',
  ':account',
  '\\',
  '{{customer.name}}',
  '.*',
];
const asked: [key: string, filled: (text: string) => object][] = [
  ['ticket.hasWords', (text) => ({ where: 'both', words: [text] })],
  ['ticket.tags', (text) => ({ value: [text] })],
  ['customer.address', (text) => ({ addresses: [text] })],
  ['field.is', (text) => ({ field, text })],
  ['field.contains', (text) => ({ field, text })],
];

test.each(asked)('%s takes it for words', async (key, filled) => {
  const { number } = await desk.act((scope) =>
    createTicket(scope, {
      subject: 'Обычный вопрос',
      text: 'Где мой багаж?',
      requester: { email: `${key}@example.com`, name: 'Пётр' },
      fields: { [field]: 'Орёл' },
    }),
  );
  for (const text of sly) {
    const answer = await maria.try(contract.createRule, {
      body: {
        kind: 'trigger',
        name: key,
        events: ['ticket.noted'],
        conditions: { match: 'any', items: [{ key, filled: filled(text) as Record<string, unknown> }] },
        actions: [{ key: 'ticket.addTags', filled: { value: ['попался'] } }],
        stopOnMatch: false,
      },
    });
    expect([201, 422]).toContain(answer.status);
  }
  await maria.call(writeNote, { params: { number }, body: { text: 'Проверим' } });
  await desk.settle();
  const { tags } = await maria.call(getTicket, { params: { number } });
  expect(tags).toEqual([]);
  for (const { id, trouble } of (await maria.call(contract.listRules, {})).items) {
    expect(trouble).toBeNull();
    await maria.call(contract.removeRule, { params: { id } });
  }
});

test.each([
  ['a match that is none', { match: 'all or 1=1', items: [] }],
  ['a key with a path', { match: 'all', items: [{ key: '__proto__', filled: {} }] }],
  ['a condition of another account’s making', { match: 'all', items: [{ key: 'constructor', filled: {} }] }],
  [
    'a blank that is none',
    { match: 'all', items: [{ key: 'ticket.priority', filled: { 'value; --': ['low'] } }] },
  ],
  [
    'an object for a value',
    { match: 'all', items: [{ key: 'ticket.priority', filled: { value: { $ne: 1 } } }] },
  ],
])('%s is refused', async (_name, conditions) => {
  const answer = await maria.try(contract.createRule, {
    body: {
      kind: 'trigger',
      name: 'x',
      events: ['ticket.opened'],
      conditions: conditions as contract.RuleGroup,
      actions: [{ key: 'ticket.unassign', filled: {} }],
      stopOnMatch: false,
    },
  });
  expect([400, 422]).toContain(answer.status);
});

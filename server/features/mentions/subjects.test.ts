import { afterAll, beforeAll, expect, test } from 'vitest';
import { createField, type Field } from '../../../contract/fields.ts';
import {
  createKind,
  getSubject,
  importSubjects,
  linkSubject,
  listCustomerSubjects,
  listSubjectCustomers,
  listSubjectTickets,
  listTicketSubjects,
  putSubject,
  putSubjects,
  revealSubjectField,
  searchSubjects,
  unlinkSubject,
  type SubjectKind,
} from '../../../contract/subjects.ts';
import { getThread } from '../../../contract/thread.ts';
import { createTicket, getTicket, updateTicket } from '../../../contract/tickets.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let desk: TestDesk;
let maria: Client;
let oleg: Client;
let order: SubjectKind;
let sum: Field;
let paid: Field;

beforeAll(async () => {
  desk = await openTestDesk();
  [maria, oleg] = [await desk.as('maria'), await desk.as('oleg')];
  order = await maria.call(createKind, {
    body: { key: 'order', names: { ru: 'Заказ', en: 'Order' }, patterns: ['ORD-####'] },
  });
  sum = await field('Сумма', { kind: 'money' });
  paid = await field('Оплачен', { kind: 'yesNo' });
});
afterAll(() => desk.close());

function field(ru: string, more: object): Promise<Field> {
  const body = {
    belongsTo: 'subject',
    subjectKindId: order.id,
    names: { ru, en: '' },
    kind: 'text',
  } as const;
  return maria.call(createField, { body: { ...body, ...more } });
}

function ticket(text: string, more: object = {}) {
  const requester = { name: 'Пётр', email: 'petr@mail.example' };
  return oleg.call(createTicket, { body: { subject: 'Вопрос', text, requester, ...more } });
}

const subjectsOf = async (number: string) =>
  (await oleg.call(listTicketSubjects, { params: { number } })).items;

test('an object is made and changed by its number, and belongs to customers', async () => {
  const made = await oleg.call(putSubject, {
    body: {
      kind: 'order',
      externalId: 'ORD-1001',
      fields: { [sum.key]: '100' },
      customers: ['anna@mail.example', '+7 912 345-67-89'],
    },
  });
  const again = await oleg.call(putSubject, {
    body: { kind: order.id, externalId: 'ord-1001', name: 'Чайник', fields: { [paid.key]: true } },
  });
  expect(again).toMatchObject({
    id: made.id,
    name: 'Чайник',
    fields: { [sum.id]: { amount: '100.00', currency: 'RUB' }, [paid.id]: true },
  });
  const { items } = await oleg.call(listSubjectCustomers, { params: { id: made.id } });
  expect(items.map((one) => one.address).toSorted((a, b) => a.localeCompare(b))).toEqual([
    '+79123456789',
    'anna@mail.example',
  ]);
  const own = await oleg.call(listCustomerSubjects, { params: { id: items[0]?.id ?? '' } });
  expect(own.items).toMatchObject([{ id: made.id, externalId: 'ord-1001' }]);
  const wrong = await oleg.try(putSubject, {
    body: { kind: 'order', externalId: 'ORD-1', fields: { nonsense: 1 } },
  });
  expect(wrong.code).toBe('badField');
  expect((await oleg.try(putSubject, { body: { kind: 'nothing', externalId: '1' } })).code).toBe('notFound');
});

test('two who make the same object at once make one', async () => {
  const put = (name: string) =>
    oleg.call(putSubject, { body: { kind: 'order', externalId: 'ORD-2002', name } });
  const made = await Promise.all(['раз', 'два', 'три', 'четыре'].map(put));
  expect(new Set(made.map((one) => one.id)).size).toBe(1);
});

test('many at once: what does not fit is told by its line, the others are written', async () => {
  const items = [
    { externalId: 'ORD-3001' },
    { externalId: 'ORD-3001' },
    { externalId: 'ORD-3002', fields: { [sum.key]: 'дорого' } },
    { externalId: 'ORD-3003', customers: ['не адрес'] },
    { externalId: 'ORD-1001', name: 'Чайник' },
  ];
  const dry = await oleg.call(putSubjects, { body: { kind: 'order', items, dryRun: true } });
  expect(dry).toMatchObject({ made: 1, changed: 1, same: 0 });
  expect(dry.problems.map((one) => one.line)).toEqual([2, 3, 4]);
  expect((await oleg.call(searchSubjects, { query: { q: 'ORD-3' } })).items).toEqual([]);
  expect(await oleg.call(putSubjects, { body: { kind: 'order', items } })).toEqual(dry);
  expect((await oleg.call(searchSubjects, { query: { q: 'ord-30' } })).items).toMatchObject([
    { externalId: 'ORD-3001' },
  ]);
  const thousand = Array.from({ length: 1000 }, (_, at) => ({ externalId: `B-${at}` }));
  expect(await oleg.call(putSubjects, { body: { kind: 'order', items: thousand } })).toMatchObject({
    made: 1000,
  });
  expect(await oleg.call(putSubjects, { body: { kind: 'order', items: thousand } })).toMatchObject({
    same: 1000,
  });
});

test('J3: a file is looked at first, guessed, and told line by line', async () => {
  const csv =
    '\ufeffНомер;Сумма;Оплачен;Клиент\nORD-4001;1 250,50;да;"ivan@mail.example"\n;5;нет;\nORD-4002;=1+1;нет;\n';
  const seen = await maria.call(importSubjects, { body: { kind: 'order', csv, dryRun: true } });
  expect(seen).toMatchObject({
    columns: ['externalId', sum.key, paid.key, 'customer'],
    rows: 3,
    made: 1,
    problems: [{ line: 3 }, { line: 4, externalId: 'ORD-4002' }],
  });
  await maria.call(importSubjects, { body: { kind: 'order', csv } });
  const { items } = await oleg.call(searchSubjects, { query: { q: 'ORD-4' } });
  const [made] = items;
  expect(items).toHaveLength(1);
  expect((await oleg.call(getSubject, { params: { id: made?.id ?? '' } })).fields).toEqual({
    [sum.id]: { amount: '1250.50', currency: 'RUB' },
    [paid.id]: true,
  });
  const owned =
    'Номер;Клиент\nORD-4101;8 912 345-67-89\nORD-4102;не адрес\nORD-4103;Иван <ivan@mail.example>\n';
  const owners = await maria.call(importSubjects, { body: { kind: 'order', csv: owned } });
  expect(owners).toMatchObject({ made: 2, problems: [{ line: 3, externalId: 'ORD-4102' }] });
  const broken = await maria.try(importSubjects, { body: { kind: 'order', csv: 'Номер;Имя\n"ORD;x' } });
  expect(broken.code).toBe('badRequest');
  const blind = await maria.try(importSubjects, { body: { kind: 'order', csv: 'что-то\n1' } });
  expect(blind.text).toContain('в каком столбце номер');
  expect((await oleg.try(importSubjects, { body: { kind: 'order', csv } })).code).toBe('notAllowed');
});

test('a number in a letter links the object, once, and says why', async () => {
  const { number } = await ticket('Здравствуйте! Где мой заказ ord-1001, и ORD-9999?');
  await desk.settle();
  await desk.settle();
  const linked = await subjectsOf(number);
  expect(linked).toMatchObject([{ name: 'Чайник', found: true, fields: { [paid.id]: true } }]);
  const { items } = await oleg.call(getThread, { params: { number } });
  const events = items.filter((item) => 'type' in item && item.type === 'ticket.subjectLinked');
  expect(events).toMatchObject([
    { data: { because: { by: 'subject', name: 'Заказ', why: 'номер ORD-1001 есть в письме' } } },
  ]);
});

test('an object is linked and taken off by hand, and has a page of its tickets', async () => {
  const [made] = (await oleg.call(searchSubjects, { query: { q: 'ORD-3001' } })).items;
  const subjectId = made?.id ?? '';
  const [first, second] = [await ticket('раз'), await ticket('два', { teamId: desk.cast.teams.baggage })];
  for (const { number } of [first, second]) await oleg.call(linkSubject, { params: { number, subjectId } });
  await oleg.call(linkSubject, { params: { number: first.number, subjectId } });
  const about = async (client: Client) =>
    (await client.call(listSubjectTickets, { params: { id: subjectId } })).items.map((row) => row.number);
  expect(await about(oleg)).toEqual([second.number, first.number]);
  expect(await about(await desk.as('anna'))).toEqual([second.number]);
  await oleg.call(unlinkSubject, { params: { number: first.number, subjectId } });
  expect(await subjectsOf(first.number)).toEqual([]);
  expect(await about(oleg)).toEqual([second.number]);
});

test('a field of a ticket holds an object, given by its number', async () => {
  const which = await maria.call(createField, {
    body: {
      belongsTo: 'ticket',
      kind: 'object',
      names: { ru: 'Какой заказ', en: '' },
      settings: { subjectKindId: order.id },
    },
  });
  const opened = await ticket('вопрос', { fields: { [which.id]: ' ord-3001 ' } });
  expect(opened.fields[which.id]).toMatchObject({ externalId: 'ORD-3001', kindId: order.id });
  const wrong = await oleg.try(updateTicket, {
    params: { number: opened.number },
    body: { version: 1, fields: { [which.id]: 'ORD-0000' } },
  });
  expect(wrong.code).toBe('badField');
  expect((await oleg.call(getTicket, { params: { number: opened.number } })).fields[which.id]).toMatchObject({
    externalId: 'ORD-3001',
  });
});

test('a secret of an object is masked; another account sees nothing', async () => {
  const pin = await field('ПИН', { sensitive: true });
  const made = await oleg.call(putSubject, {
    body: { kind: 'order', externalId: 'ORD-5001', fields: { [pin.id]: '123456789' } },
  });
  expect(made.fields[pin.id]).toEqual({ masked: '•••• 6789' });
  const params = { id: made.id, fieldId: pin.id };
  expect(await oleg.call(revealSubjectField, { params })).toEqual({ value: '123456789' });
  const walter = await desk.as('walter');
  expect((await walter.try(revealSubjectField, { params })).code).toBe('notFound');
  expect((await walter.try(getSubject, { params: { id: made.id } })).code).toBe('notFound');
  expect((await walter.call(searchSubjects, {})).items).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getCustomer, listCustomers, updateCustomer } from '../../../contract/customers.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { identifyCustomer, type Introduction } from './actions/identify.ts';

let desk: TestDesk;
let oleg: Client;
const ids: Record<string, string> = {};

beforeAll(async () => {
  desk = await openTestDesk();
  oleg = await desk.as('oleg');
  const people: [string, Introduction][] = [
    ['ivan', { kind: 'email', value: 'ivan@mail.ru', name: 'Иван Фёдоров' }],
    ['olga', { kind: 'email', value: 'olga_100%@mail.ru', name: 'Ольга Иванова' }],
    ['phone', { kind: 'phone', value: '+7 916 123-45-67', name: 'Пётр' }],
    ['john', { kind: 'email', value: 'john@example.com', name: 'John Smith' }],
  ];
  for (const [key, person] of people)
    ids[key] = (await desk.act((scope) => identifyCustomer(scope, person))).id;
});
afterAll(() => desk.close());

const found = async (q: string) =>
  (await oleg.call(listCustomers, { query: { q } })).items.map((customer) => customer.name);

describe('search', () => {
  test.each([
    ['фёдор', ['Иван Фёдоров']],
    ['ИВАН', ['Ольга Иванова', 'Иван Фёдоров']],
    ['@mail.ru', ['Ольга Иванова', 'Иван Фёдоров']],
    ['8 916 123-45', ['Пётр']],
    ['+7 (916) 123-45-67', ['Пётр']],
    ['smith', ['John Smith']],
    ['100%', ['Ольга Иванова']],
    ['%', ['Ольга Иванова']],
    ['_', ['Ольга Иванова']],
    [String.raw`\ `, []],
    ["' or 1=1 --", []],
  ])('%j', async (q, names) => {
    expect(await found(q)).toEqual(names);
  });
});

test('pages are whole, in order, and end', async () => {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { name: string }[]; next: string | null } = await oleg.call(listCustomers, {
      query: { limit: 3, ...(cursor ? { cursor } : {}) },
    });
    names.push(...page.items.map((customer) => customer.name));
    cursor = page.next;
  } while (cursor);
  expect(names).toEqual(['John Smith', 'Пётр', 'Ольга Иванова', 'Иван Фёдоров']);
  expect((await oleg.try(listCustomers, { query: { cursor: "x' or 1=1" } })).code).toBe('badRequest');
});

describe('a customer', () => {
  test('is changed field by field', async () => {
    const params = { id: ids.ivan ?? '' };
    const first = await oleg.call(updateCustomer, {
      params,
      body: { organizationName: 'ООО «Ромашка»', notes: 'Любит звонки', language: 'ru' },
    });
    expect(first).toMatchObject({
      name: 'Иван Фёдоров',
      notes: 'Любит звонки',
      organization: { name: 'ООО «Ромашка»' },
    });
    const second = await oleg.call(updateCustomer, {
      params,
      body: { name: 'Click http://evil.example Иван' },
    });
    expect(second).toMatchObject({
      name: 'Click Иван',
      notes: 'Любит звонки',
      organization: first.organization,
    });
    const third = await oleg.call(updateCustomer, { params, body: { organizationName: null } });
    expect(third.organization).toBeNull();
    expect(await oleg.call(getCustomer, { params })).toEqual(third);
  });

  test('of one company is in the same company', async () => {
    const companyOf = async (key: string) =>
      (
        await oleg.call(updateCustomer, {
          params: { id: ids[key] ?? '' },
          body: { organizationName: 'Общая' },
        })
      ).organization?.id;
    expect(await companyOf('olga')).toBe(await companyOf('john'));
  });

  test('gets one more address, which is a claim until it is proved', async () => {
    const params = { id: ids.john ?? '' };
    const add = (value: string) =>
      oleg.try(updateCustomer, { params, body: { addIdentity: { kind: 'email', value } } });
    expect((await add('John.Two@Example.com')).body.identities).toEqual([
      { kind: 'email', value: 'john@example.com', verified: false },
      { kind: 'email', value: 'john.two@example.com', verified: false },
    ]);
    expect((await add('john.two@example.com')).status).toBe(200);
    expect((await add('ivan@mail.ru')).code).toBe('alreadyExists');
    expect((await add('no address')).code).toBe('badAddress');
  });

  test('of another account is not there', async () => {
    const walter = await desk.as('walter');
    const params = { id: ids.ivan ?? '' };
    expect((await walter.try(getCustomer, { params })).status).toBe(404);
    expect((await walter.try(updateCustomer, { params, body: { name: 'x' } })).status).toBe(404);
    expect((await walter.call(listCustomers, { query: { q: 'иван' } })).items).toEqual([]);
    const addIdentity = { kind: 'email', value: 'ivan@mail.ru' } as const;
    const own = await desk.act((scope) => identifyCustomer(scope, addIdentity), desk.cast.otherAccountId);
    expect(own.isNew).toBe(true);
  });

  test('is read by a collaborator and not changed', async () => {
    const igor = await desk.as('igor');
    const params = { id: ids.ivan ?? '' };
    expect((await igor.try(getCustomer, { params })).status).toBe(200);
    expect((await igor.try(updateCustomer, { params, body: { name: 'x' } })).code).toBe('notAllowed');
  });
});

test('what is done to customers stands in the event log', async () => {
  const { rows } = await desk.world.db.pool.query(
    `select type, count(*)::int as count from event
     where type like 'customer.%' and account_id = $1 and data->>'customerId' = $2 group by type order by type`,
    [desk.cast.accountId, ids.ivan],
  );
  expect(rows).toEqual([
    { type: 'customer.created', count: 1 },
    { type: 'customer.updated', count: 3 },
  ]);
});

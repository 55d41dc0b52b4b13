import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { work, theDesk } from '../../platform/scope.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { identifyCustomer, type Introduction } from './actions/identify.ts';
import { emailsOf, findCustomer } from './questions.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const identify = (given: Introduction) => desk.act((scope) => identifyCustomer(scope, given));

test('an address is the same person however it is spelt', async () => {
  const first = await identify({
    kind: 'email',
    value: 'Ivan.Petrov@Mail.RU',
    name: 'Иван Петров',
    language: 'ru',
  });
  const again = await identify({ kind: 'email', value: ' ivan.petrov@mail.ru ' });
  expect(first).toMatchObject({ isNew: true, name: 'Иван Петров', language: 'ru' });
  expect(again).toEqual({ ...first, isNew: false });
});

test('a phone number is kept as E.164, read as Russian without a country code', async () => {
  const first = await identify({ kind: 'phone', value: '8 (495) 123-45-67' });
  const again = await identify({ kind: 'phone', value: '+7 495 123 45 67' });
  expect(again.id).toBe(first.id);
  const row = await findCustomer(desk.look(), first.id);
  expect(row?.identities).toEqual([{ kind: 'phone', value: '+74951234567', verified: false }]);
});

test('an empty name is filled, a known one stays', async () => {
  const value = 'nameless@mail.ru';
  await identify({ kind: 'email', value });
  expect(await identify({ kind: 'email', value, name: 'Ольга' })).toMatchObject({ name: 'Ольга' });
  expect(await identify({ kind: 'email', value, name: 'Злодей' })).toMatchObject({ name: 'Ольга' });
});

test('a proof makes an identity verified for good', async () => {
  const value = 'proven@mail.ru';
  const { id } = await identify({ kind: 'email', value });
  await identify({ kind: 'email', value, verified: true });
  await identify({ kind: 'email', value });
  expect((await findCustomer(desk.look(), id))?.identities[0]?.verified).toBe(true);
});

test('twenty letters of one stranger at once make one customer', async () => {
  const all = await Promise.all(
    Array.from({ length: 20 }, () => identify({ kind: 'email', value: 'at-once@mail.ru', name: 'Разом' })),
  );
  expect(new Set(all.map((one) => one.id)).size).toBe(1);
  expect(all.filter((one) => one.isNew)).toHaveLength(1);
});

test('two accounts know nothing of each other', async () => {
  const { world, cast } = desk;
  const given = { kind: 'email', value: 'both@mail.ru', name: 'Общий' } as const;
  const ours = await identify(given);
  const theirs = await work(world, cast.otherAccountId, theDesk, (scope) => identifyCustomer(scope, given));
  expect(theirs).toMatchObject({ isNew: true });
  expect(await findCustomer(desk.look(cast.otherAccountId), ours.id)).toBeNull();
});

test('addresses of several customers are found at once', async () => {
  const [a, b] = [
    await identify({ kind: 'email', value: 'a@several.example' }),
    await identify({ kind: 'phone', value: '+74950000001' }),
  ];
  expect(await emailsOf(desk.look(), [a.id, b.id])).toEqual(new Map([[a.id, ['a@several.example']]]));
});

describe('what is no address is refused', () => {
  test.each([
    ['email', 'nobody'],
    ['email', 'a@b\r\nBcc: evil@z.example'],
    ['email', 'a b@c.example'],
    ['phone', '12'],
    ['external', '  '],
  ] as const)('%s %j', async (kind, value) => {
    await expect(identify({ kind, value })).rejects.toThrow('badAddress');
  });
});

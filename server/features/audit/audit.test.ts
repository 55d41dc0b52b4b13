import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../contract/audit.ts';
import { createField } from '../../../contract/fields.ts';
import { updateAccount } from '../../../contract/account.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let desk: TestDesk;
let vera: Client;
beforeAll(async () => {
  desk = await openTestDesk();
  vera = await desk.as('vera');
});
afterAll(() => desk.close());

const field = (ru: string) =>
  vera.call(createField, { body: { belongsTo: 'customer', kind: 'text', names: { ru, en: '' } } });

test('the newest entries first, page by page, and of one action alone', async () => {
  for (const name of ['Один', 'Два', 'Три']) await field(name);
  await vera.call(updateAccount, { body: { name: 'Другая' } });
  const first = await vera.call(listAudit, { query: { limit: 2 } });
  expect(first.items).toMatchObject([{ action: 'account.update' }, { action: 'field.create' }]);
  expect(first.items[0]?.actorName).toMatch(/Вера/);
  const second = await vera.call(listAudit, { query: { limit: 100, cursor: first.next ?? '' } });
  expect(second.next).toBeNull();
  const seen = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(seen).size).toBe(seen.length);
  const made = await vera.call(listAudit, { query: { action: 'field.create' } });
  expect(made.items).toHaveLength(3);
});

test('nobody sees it who does not manage settings, and no other company’s', async () => {
  expect((await (await desk.as('oleg')).try(listAudit, {})).code).toBe('notAllowed');
  const strange = await (await desk.as('walter')).call(listAudit, { query: { action: 'field.create' } });
  expect(strange.items).toEqual([]);
  expect((await vera.try(listAudit, { query: { cursor: 'x' } })).code).toBe('badRequest');
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAccount, updateAccount, type Account } from '../../../contract/account.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let desk: TestDesk;
let maria: Client;
beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
});
afterAll(() => desk.close());

test('settings are changed one by one, and the rest stays', async () => {
  const before = await maria.call(getAccount, {});
  const after = await maria.call(updateAccount, {
    body: { undoSendSeconds: 0, timeZone: 'Asia/Vladivostok' },
  });
  expect(after).toEqual({ ...before, undoSendSeconds: 0, timeZone: 'Asia/Vladivostok' });
  expect(await maria.call(getAccount, {})).toEqual(after);
});

describe('what makes no sense is refused', () => {
  test.each<Partial<Account>>([
    { timeZone: 'Moon/Crater' },
    { name: ' ' },
    { name: 'https://evil.example' },
    { numberPrefix: 'K-1' },
    { undoSendSeconds: 1_000 },
    { closeAfterDays: 0 },
  ])('%j', async (body) => {
    expect((await maria.try(updateAccount, { body })).code).toBe('badRequest');
  });
});

test('another account keeps its own', async () => {
  const walter = await desk.as('walter');
  await maria.call(updateAccount, { body: { numberPrefix: 'ПЛТ' } });
  expect((await walter.call(getAccount, {})).numberPrefix).toBe('K');
});

test('who changed what stands in the audit log, and the event log tells of it', async () => {
  await maria.call(updateAccount, { body: { reopenDays: 30 } });
  const { rows: audit } = await desk.world.db.pool.query(
    `select actor_id, data from audit_entry where action = 'account.update' order by id desc limit 1`,
  );
  expect(audit).toEqual([
    { actor_id: desk.cast.agents.maria, data: { before: { reopenDays: 14 }, after: { reopenDays: 30 } } },
  ]);
  const { rows: events } = await desk.world.db.pool.query(
    `select data from event where type = 'account.updated' order by id desc limit 1`,
  );
  expect(events).toEqual([{ data: { changed: ['reopenDays'] } }]);
});

test('who may not is turned away, and that is written down', async () => {
  const oleg = await desk.as('oleg');
  expect((await oleg.try(updateAccount, { body: { reopenDays: 1 } })).code).toBe('notAllowed');
  const { rows } = await desk.world.db.pool.query(
    `select actor_id, data, ip from audit_entry where action = 'access.denied'`,
  );
  expect(rows).toEqual([
    {
      actor_id: desk.cast.agents.oleg,
      data: { code: 'notAllowed', endpoint: 'account.update' },
      ip: '127.0.0.1',
    },
  ]);
});

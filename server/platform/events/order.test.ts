import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { newId, nilId } from '../ids.ts';
import { lastPosition, readBatch } from './relay-sql.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

test('events are read in the order of their transactions when the numbers grow a digit', async () => {
  const accountId = newId();
  for (const xid of ['100', '10', '99', '101', '9'])
    await desk.world.db.pool.query(
      `insert into event (account_id, xid, id, at, type, actor_kind) values ($1, $2::text::xid8, $3, now(), 'test.counted', 'system')`,
      [accountId, xid, newId()],
    );
  const reader = desk.world.db.reader(accountId);
  const read: string[] = [];
  let position = { xid: '0', id: nilId };
  for (;;) {
    const batch = await readBatch(reader, { ...position, limit: 2 });
    const last = batch.at(-1);
    if (!last) break;
    read.push(...batch.map((event) => event.xid));
    position = { xid: last.xid, id: last.id };
  }
  expect(read).toEqual(['9', '10', '99', '100', '101']);
  expect((await lastPosition(reader))?.xid).toBe('101');
});

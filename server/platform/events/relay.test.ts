import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { newId } from '../ids.ts';
import { startRelay, type Reaction } from './relay.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

test('reactions that take long move the cursor on their way, and each event is reacted to once', async () => {
  const { world } = desk;
  const accountId = newId();
  const ids = [newId(), newId(), newId(), newId()];
  for (const id of ids)
    await world.db.pool.query(
      `insert into event (account_id, xid, id, at, type, actor_kind)
       values ($1, pg_current_xact_id(), $2, now(), 'test.counted', 'system')`,
      [accountId, id],
    );
  const seen: { event: string; cursor: string | undefined }[] = [];
  const slow: Reaction = {
    name: 'test.slow',
    types: ['test.counted'],
    react: async (_scope, { id }) => {
      const { rows } = await world.db.pool.query<{ id: string }>(
        `select id from relay.cursor where account_id = $1 and reader = 'reactions'`,
        [accountId],
      );
      seen.push({ event: id, cursor: rows[0]?.id });
    },
  };
  const relay = startRelay(world, {
    projections: [],
    reactions: [slow],
    accounts: () => Promise.resolve([accountId]),
    reactingMs: 0,
  });
  await relay.settle();
  await relay.stop();
  expect(seen.map(({ event }) => event)).toEqual(ids);
  expect(seen.map(({ cursor }) => cursor).slice(1)).toEqual(ids.slice(0, -1));
});

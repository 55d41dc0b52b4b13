import { afterAll, beforeAll, expect, test } from 'vitest';
import { countNotices, listNotices, readNotices } from '../../../contract/notices.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { openTicketOf } from '../../testing/guest.ts';
import { notify } from './actions/notify.ts';
import { forgetNotices } from './jobs.ts';

const DAY = 24 * 3_600_000;
let desk: TestDesk;
let oleg: Client;
let anna: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  [oleg, anna] = await Promise.all([desk.as('oleg'), desk.as('anna')]);
});
afterAll(() => desk.close());

function tell(who: 'oleg' | 'anna', kind: string, ticketId: string | null = null): Promise<void> {
  const agent = desk.cast.agents[who];
  return desk.act((scope) => notify(scope, [agent, agent], { kind, ticketId, data: { minutes: 5 } }));
}

async function unreadOf(client: Client): Promise<number> {
  return (await client.call(countNotices, {})).unread;
}

test('unread notices stand first, the newest first, page after page', async () => {
  for (const kind of ['test.a', 'test.b', 'test.c', 'test.d']) await tell('oleg', kind);
  const all = await oleg.call(listNotices, {});
  expect(all.items.map((notice) => notice.kind)).toEqual(['test.d', 'test.c', 'test.b', 'test.a']);
  expect(all.items[0]).toMatchObject({ data: { minutes: 5 }, readAt: null, ticketNumber: null });
  const seen = all.items.flatMap(({ kind, id }) => (kind === 'test.c' || kind === 'test.d' ? id : []));
  await oleg.call(readNotices, { body: { ids: seen } });
  expect(await unreadOf(oleg)).toBe(2);

  const kinds: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await oleg.call(listNotices, { query: { limit: 1, ...(cursor ? { cursor } : {}) } });
    kinds.push(...page.items.map((notice) => notice.kind));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(kinds).toEqual(['test.b', 'test.a', 'test.d', 'test.c']);
  expect((await oleg.try(listNotices, { query: { cursor: 'read.1' } })).code).toBe('badRequest');
});

test('nobody reads another’s notices, or marks them', async () => {
  await tell('oleg', 'test.own');
  const [own] = (await oleg.call(listNotices, {})).items;
  await anna.call(readNotices, { body: { ids: [own?.id ?? ''], all: true } });
  expect((await anna.call(listNotices, {})).items).toEqual([]);
  expect((await oleg.call(listNotices, {})).items[0]).toMatchObject({ kind: 'test.own', readAt: null });
  await oleg.call(readNotices, { body: { all: true } });
  expect(await unreadOf(oleg)).toBe(0);
});

test('those about a ticket are read together; of a ticket out of sight neither number nor subject is told', async () => {
  const ticket = await openTicketOf(desk);
  await tell('oleg', 'test.ticket', ticket.id);
  await tell('anna', 'test.ticket', ticket.id);
  expect((await oleg.call(listNotices, { query: { limit: 1 } })).items[0]).toMatchObject({
    ticketNumber: ticket.number,
    subject: ticket.subject,
  });
  expect((await anna.call(listNotices, { query: { limit: 1 } })).items[0]).toMatchObject({
    ticketNumber: null,
    subject: null,
  });
  await oleg.call(readNotices, { body: { ticketNumber: ticket.number.toLowerCase() } });
  expect(await unreadOf(oleg)).toBe(0);
});

test('old notices are thrown away, read ones sooner', async () => {
  await tell('oleg', 'test.old');
  const account = [desk.cast.accountId];
  desk.travel(31 * DAY);
  await forgetNotices.run(desk.world, account);
  // Anna has not read hers.
  expect(await keptKinds()).toEqual(['test.ticket', 'test.old']);
  desk.travel(60 * DAY);
  await forgetNotices.run(desk.world, account);
  expect(await keptKinds()).toEqual([]);
});

async function keptKinds(): Promise<string[]> {
  const { rows } = await desk.world.db.pool.query<{ kind: string }>('select kind from notice order by id');
  return rows.map((row) => row.kind);
}

import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ServerSays } from '../../../contract/live.ts';
import { getSession } from '../../../contract/staff.ts';
import * as contract from '../../../contract/tickets.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

/** Longer than the door remembers a caller and the hub waits before it asks again. */
const PATIENCE_MS = 15_000;

let desk: TestDesk;
let node2: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
  node2 = await openTestDesk({ beside: desk });
  await Promise.all([
    desk.app.listen({ port: 0, host: '127.0.0.1' }),
    node2.app.listen({ port: 0, host: '127.0.0.1' }),
  ]);
});
afterAll(async () => {
  await node2.close();
  await desk.close();
});

interface Ear {
  heard: ServerSays[];
  say(words: object): void;
  /** The first thing heard that fits, now or later. */
  until<T>(pick: (words: ServerSays) => T | undefined): Promise<T>;
  close(): void;
}

function listen(node: TestDesk, client: Client, headers: Record<string, string> = {}): Promise<Ear> {
  const { port } = node.app.server.address() as AddressInfo;
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/live`, { headers: { cookie, ...headers } });
  const heard: ServerSays[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()) as ServerSays);
    waiting.forEach((look) => look());
  });
  const until = <T>(pick: (words: ServerSays) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Not heard; only ${JSON.stringify(heard)}`)),
        PATIENCE_MS,
      );
      const look = () => {
        const found = heard.map(pick).find((one) => one !== undefined);
        if (found === undefined) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return new Promise((resolve, reject) => {
    socket.on('open', () =>
      resolve({
        heard,
        say: (words) => socket.send(JSON.stringify(words)),
        until,
        close: () => socket.terminate(),
      }),
    );
    socket.on('error', reject);
  });
}

async function openTicket(client: Client, teamId?: string) {
  return client.call(contract.createTicket, {
    body: {
      subject: 'Вопрос',
      text: 'текст',
      requester: { email: 'a@mail.example' },
      ...(teamId ? { teamId } : {}),
    },
  });
}

const factOf = (number: string, type: string) => (words: ServerSays) =>
  'facts' in words
    ? words.facts.find((fact) => fact.ticketNumber === number && fact.type === type)
    : undefined;
const cursorOf = (words: ServerSays) => ('welcome' in words ? words.welcome.cursor : undefined);

test('what one agent does is heard by another, on this node and on the next one', async () => {
  const oleg = await desk.as('oleg');
  const ears = await Promise.all([
    listen(desk, await desk.as('maria')),
    listen(node2, await node2.as('maria')),
  ]);
  ears.forEach((ear) => ear.say({ hello: { after: null } }));
  await Promise.all(ears.map((ear) => ear.until(cursorOf)));
  const { number } = await openTicket(oleg);
  for (const ear of ears) {
    const fact = await ear.until(factOf(number, 'ticket.opened'));
    expect(fact).toMatchObject({
      version: 1,
      actor: { kind: 'agent', name: expect.stringContaining('Олег') as string },
    });
    ear.close();
  }
});

test('who lost the connection catches up from the cursor and misses nothing', async () => {
  const [oleg, maria] = [await desk.as('oleg'), await desk.as('maria')];
  const before = await listen(desk, maria);
  before.say({ hello: { after: null } });
  const after = await before.until(cursorOf);
  before.close();
  const numbers = [];
  for (let at = 0; at < 3; at++) numbers.push((await openTicket(oleg)).number);
  const again = await listen(desk, maria);
  again.say({ hello: { after } });
  for (const number of numbers)
    expect(await again.until(factOf(number, 'ticket.opened'))).toMatchObject({ version: 1 });
  again.close();
});

test('who begins where his session stood hears what came after it, and need not ask anew', async () => {
  const [oleg, maria] = [await desk.as('oleg'), await desk.as('maria')];
  const before = await openTicket(oleg);
  await desk.settle();
  const { cursor } = await maria.call(getSession, {});
  const { number } = await openTicket(oleg);
  const ear = await listen(desk, maria);
  ear.say({ hello: { after: cursor } });
  expect(await ear.until(factOf(number, 'ticket.opened'))).toMatchObject({ version: 1 });
  expect(ear.heard.some((words) => 'welcome' in words || 'resync' in words)).toBe(false);
  expect(ear.heard.some((words) => factOf(before.number, 'ticket.opened')(words))).toBe(false);
  ear.close();
});

test('who was away too long is told to fetch anew', async () => {
  const maria = await desk.as('maria');
  await desk.world.db.pool.query(
    `insert into event (account_id, id, at, type, actor_kind) select $1, gen_random_uuid(), now(), 'test.noise', 'system' from generate_series(1, 600)`,
    [desk.cast.accountId],
  );
  // Read is what no open transaction of the whole PostgreSQL can still come before, and other tests have theirs there.
  await expect.poll(settledNoise, { timeout: PATIENCE_MS }).toBe(600);
  const ear = await listen(desk, maria);
  ear.say({ hello: { after: '0.00000000-0000-0000-0000-000000000000' } });
  expect(await ear.until((words) => ('resync' in words ? words.cursor : undefined))).toMatch(/^\d+\./);
  ear.close();
});

async function settledNoise(): Promise<number> {
  const { rows } = await desk.world.db.pool.query<{ events: number }>(
    `select count(*)::int as events from event
     where type = 'test.noise' and xid < pg_snapshot_xmin(pg_current_snapshot())`,
  );
  return rows[0]?.events ?? 0;
}

test('an agent who sees one team hears nothing of the others', async () => {
  const [maria, anna] = [await desk.as('maria'), await desk.as('anna')];
  const ear = await listen(desk, anna);
  ear.say({ hello: { after: null } });
  await ear.until(cursorOf);
  const hidden = await openTicket(maria, desk.cast.teams.support);
  const seen = await openTicket(maria, desk.cast.teams.baggage);
  await ear.until(factOf(seen.number, 'ticket.opened'));
  expect(JSON.stringify(ear.heard)).not.toContain(hidden.number);
  ear.close();
});

test('two agents on one ticket know of each other; a ticket that is hidden tells nothing', async () => {
  const [maria, oleg, anna] = [await desk.as('maria'), await desk.as('oleg'), await desk.as('anna')];
  const { number } = await openTicket(maria, desk.cast.teams.support);
  const [first, second, stranger] = [
    await listen(desk, maria),
    await listen(node2, oleg),
    await listen(desk, anna),
  ];
  first.say({ presence: { ticketNumber: number, doing: 'viewing' } });
  second.say({ presence: { ticketNumber: number, doing: 'typing' } });
  stranger.say({ presence: { ticketNumber: number, doing: 'typing' } });
  const typing = await first.until((words) =>
    'presence' in words ? words.presence.find((one) => one.doing === 'typing') : undefined,
  );
  expect(typing).toMatchObject({
    name: expect.stringContaining('Олег') as string,
    agentId: desk.cast.agents.oleg,
  });
  second.close();
  await first.until((words) =>
    'presence' in words && first.heard.indexOf(words) > 1 && words.presence.length === 1 ? true : undefined,
  );
  expect(JSON.stringify(first.heard)).not.toContain(desk.cast.agents.anna);
  expect(stranger.heard).toEqual([]);
  [first, stranger].forEach((ear) => ear.close());
});

test('strangers and foreign pages are turned away', async () => {
  await expect(listen(desk, desk.stranger())).rejects.toThrow(/401/);
  await expect(listen(desk, await desk.as('maria'), { origin: 'https://evil.example' })).rejects.toThrow(
    /403/,
  );
});

test('who is dismissed is cut off within seconds', async () => {
  const ear = await listen(desk, await desk.as('vera'));
  ear.say({ hello: { after: null } });
  await ear.until(cursorOf);
  await desk.world.db.pool.query('update agent set active = false where id = $1', [desk.cast.agents.vera]);
  expect(await ear.until((words) => ('signedOut' in words ? words.signedOut : undefined))).toBe(true);
});

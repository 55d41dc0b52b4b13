/** What the campaigns look up in the desk's database, past its doors: whether it is at rest, and what its log says. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { FaultyDesk } from './desk.ts';

/** A process that was killed holds its letter back for a minute. */
const PATIENCE_MS = 100_000;
const LOOK_EVERY_MS = 250;
const HURRY_EVERY = 20;

/** Waits until every letter is processed and every letter of the outbox has left or been given up. */
export async function untilAtRest(desk: FaultyDesk, connectionId: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let look = 1; ; look++) {
    const waiting = await whatWaits(desk).catch((error: unknown) => [String(error)]);
    if (waiting.length === 0) return;
    if (performance.now() > until) throw new Error(`Still waiting: ${waiting.slice(0, 3).join('; ')}`);
    // As an administrator would after trouble: the mailbox is saved anew, and letters that wait for it leave at once.
    if (look % HURRY_EVERY === 0)
      await desk.ask('PATCH', `/connections/${connectionId}`, { name: `${look}` });
    await pause(LOOK_EVERY_MS);
  }
}

async function whatWaits(desk: FaultyDesk): Promise<string[]> {
  return inDatabase(desk, async (client) => {
    const { rows } = await client.query<{ what: string }>(
      `select format('letter %s, tried %s times, again %s', id, tries, next_try_at) as what
       from letter where state = 'received' union all
       select format('outbox %s %s, tried %s times, again %s, %s', id, state, tries, next_try_at, problem)
       from outbox where state in ('queued', 'sending')`,
    );
    return rows.map(({ what }) => what);
  });
}

/** How often each ticket was announced as opened. */
export async function openedTimes(desk: FaultyDesk): Promise<Map<string, number>> {
  return inDatabase(desk, async (client) => {
    const { rows } = await client.query<{ id: string; times: string }>(
      `select ticket_id as id, count(*) as times from event where type = 'ticket.opened' group by 1`,
    );
    return new Map(rows.map(({ id, times }) => [id, Number(times)]));
  });
}

export async function inDatabase<T>(desk: FaultyDesk, look: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: desk.databaseUrl, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.end();
  }
}

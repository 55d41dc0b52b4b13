import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import type { DeskProcessOptions } from '../../testing/mail/desk-process.ts';
import { rawLetter } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';
import { deliverRaw } from '../../testing/mail/smtp-session.ts';
import { freePort } from '../../testing/free-port.ts';

const ROUNDS = 3;
const SENDERS = 2;
const SCRIPT = join(import.meta.dirname, '../../testing/mail/desk-process.ts');

let desk: TestDesk;
let child: ChildProcess | undefined;

beforeAll(async () => {
  desk = await openTestDesk({ house: { queues: [], watches: [] } });
  await connectMailbox(desk, { address: 'help@polet.example', inbound: 'listener', outbound: 'sandbox' });
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await desk.close();
});

async function start(options: DeskProcessOptions): Promise<ChildProcess> {
  const started = spawn(process.execPath, [SCRIPT, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(started.stdout, 'data');
  return started;
}

test('a desk that is killed again and again loses and doubles no letter that it has taken', async () => {
  const smtpPort = await freePort();
  const options = {
    databaseUrl: desk.database.url,
    blobsFolder: desk.blobsFolder,
    masterKey: desk.masterKey.toString('hex'),
    smtpPort,
  };
  const acknowledged = new Set<string>();
  const unknown = new Set<string>();
  let isOver = false;
  let count = 0;
  const sender = async () => {
    while (!isOver) {
      const mark = `mark-${++count}`;
      const raw = rawLetter({ from: `${mark}@client.example`, subject: mark });
      const envelope = { from: `${mark}@client.example`, to: ['help@polet.example'] };
      // As a mail server does: the same letter again until somebody takes it.
      for (let reply = ''; !reply.startsWith('250') && !isOver;) {
        reply = await deliverRaw(smtpPort, envelope, raw).catch(() => 'away');
        if (reply.startsWith('250')) acknowledged.add(mark);
        else unknown.add(mark);
        if (!reply.startsWith('250')) await sleep(100);
      }
    }
  };
  child = await start(options);
  const senders = Array.from({ length: SENDERS }, sender);
  for (let round = 0; round < ROUNDS; round++) {
    await sleep(700 + Math.random() * 900);
    child.kill('SIGKILL');
    await once(child, 'exit');
    child = await start(options);
  }
  isOver = true;
  await Promise.all(senders);
  await desk.world.db.pool.query(`update letter set next_try_at = now() where state = 'received'`);
  const deadline = performance.now() + 60_000;
  const waiting = async () =>
    (await desk.world.db.pool.query(`select 1 from letter where state = 'received' limit 1`)).rows.length > 0;
  while ((await waiting()) && performance.now() < deadline) await sleep(200);

  const { rows } = await desk.world.db.pool.query<{ subject: string; tickets: number }>(
    'select subject, count(*)::int as tickets from ticket group by subject',
  );
  const tickets = new Map(rows.map((row) => [row.subject, row.tickets]));
  expect(acknowledged.size).toBeGreaterThan(3);
  expect([...acknowledged].filter((mark) => tickets.get(mark) !== 1)).toEqual([]);
  expect([...unknown].filter((mark) => (tickets.get(mark) ?? 0) > 1)).toEqual([]);
  const odd = await desk.world.db.pool.query(
    `select state, outcome from letter where outcome not in ('opened', 'duplicate')`,
  );
  expect(odd.rows).toEqual([]);
}, 180_000);

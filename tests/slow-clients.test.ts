/** K9, T14: whoever sends byte after byte holds up nobody else, by HTTP or by SMTP. */
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startListener, type Listener } from '../server/channels/email/listener/listener.ts';
import { openTestDesk, type TestDesk } from '../server/testing/desk.ts';
import { rawLetter } from '../server/testing/mail/letters.ts';
import { connectMailbox } from '../server/testing/mail/mailbox.ts';
import { deliverRaw } from '../server/testing/mail/smtp-session.ts';

const SLOW_PAGES = 2_000;
const SLOW_LETTERS = 200;
const slow: Socket[] = [];
let desk: TestDesk;
let listener: Listener;
let port: number;

beforeAll(async () => {
  desk = await openTestDesk({ config: { smtpHost: '127.0.0.1' }, house: { queues: [] } });
  desk.world.config.smtpPort = 0;
  listener = await startListener(desk.world);
  await connectMailbox(desk, { address: 'help@polet.example', inbound: 'listener' });
  await desk.app.listen({ host: '127.0.0.1', port: 0 });
  port = (desk.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  for (const socket of slow) socket.destroy();
  await listener.stop();
  await desk.close();
});

/** Connects, begins, and never comes to an end. */
async function dawdle(at: number, beginning: string): Promise<void> {
  const socket = connect({ port: at, host: '127.0.0.1' });
  slow.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(beginning);
}

async function dawdleOften(times: number, at: number, beginning: string): Promise<void> {
  for (let left = times; left > 0; left -= 100)
    await Promise.all(Array.from({ length: Math.min(100, left) }, () => dawdle(at, beginning)));
}

test('two thousand unfinished requests leave room for a page', async () => {
  await dawdleOften(SLOW_PAGES, port, 'GET /readyz HTTP/1.1\r\nHost: desk.example\r\nX-Slow: ');
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${port}/readyz`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  // The limits that end them: a test that waits for those would wait a quarter of a minute.
  expect(desk.app.server.headersTimeout).toBeLessThanOrEqual(15_000);
  expect(desk.app.server.requestTimeout).toBeLessThanOrEqual(60_000);
});

test('two hundred letters that never end leave room for one that does', async () => {
  const begun =
    'EHLO slow\r\nMAIL FROM:<a@slow.example>\r\nRCPT TO:<help@polet.example>\r\nDATA\r\nSubject: ';
  await dawdleOften(SLOW_LETTERS, listener.port, begun);
  const envelope = { from: 'petr@client.example', to: ['help@polet.example'] };
  const said = await deliverRaw(listener.port, envelope, rawLetter());
  expect(said).toMatch(/^250/);
  const { rows } = await desk.world.db.pool.query('select count(*)::int as n from letter');
  expect(rows).toEqual([{ n: 1 }]);
});

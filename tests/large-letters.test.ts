/** K5: fifty letters of almost the largest size at once go to the disk as they come; the desk does not hold them. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startListener, type Listener } from '../server/channels/email/listener/listener.ts';
import { MAX_LETTER_BYTES } from '../server/platform/mail/caps.ts';
import { openTestDesk, type TestDesk } from '../server/testing/desk.ts';
import { connectMailbox } from '../server/testing/mail/mailbox.ts';

const MEGABYTE = 1024 * 1024;
const AT_ONCE = 50;
const PIECE = Buffer.from(`${'k'.repeat(76)}\r\n`.repeat(840));
const PIECES = Math.floor((MAX_LETTER_BYTES - MEGABYTE) / PIECE.length);
/** Well below what a tenth of the letters would take. */
const MOST_GROWTH = 100 * MEGABYTE;

let desk: TestDesk;
let listener: Listener;

beforeAll(async () => {
  desk = await openTestDesk({ config: { smtpHost: '127.0.0.1' }, house: { queues: [] } });
  desk.world.config.smtpPort = 0;
  listener = await startListener(desk.world);
  await connectMailbox(desk, { address: 'help@polet.example', inbound: 'listener' });
});
afterAll(async () => {
  await listener.stop();
  await desk.close();
});

/** Gives what the server said to the last byte; never holds more than the network takes. */
async function deliverLarge(nth: number): Promise<string> {
  const socket = connect({ port: listener.port, host: '127.0.0.1' });
  let said = '';
  const hear = async (until: RegExp) => {
    while (!until.test(said)) said += String((await once(socket, 'data'))[0]);
    const heard = said;
    said = '';
    return heard;
  };
  await hear(/^220/);
  for (const line of [
    'EHLO client.example',
    'MAIL FROM:<a@client.example>',
    'RCPT TO:<help@polet.example>',
  ]) {
    socket.write(`${line}\r\n`);
    await hear(/^250 /m);
  }
  socket.write('DATA\r\n');
  await hear(/^354/);
  socket.write(`Message-ID: <large-${nth}@client.example>\r\nSubject: ${nth}\r\n\r\n`);
  for (let piece = 0; piece < PIECES; piece++) if (!socket.write(PIECE)) await once(socket, 'drain');
  socket.write('.\r\n');
  const answer = await hear(/^\d{3} /m);
  socket.destroy();
  return answer;
}

test(
  'fifty of 24 MB at once are all kept, in less memory than five of them',
  { timeout: 240_000 },
  async () => {
    await deliverLarge(0);
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 20);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => deliverLarge(nth + 1)));
    clearInterval(watch);
    expect(answers.filter((said) => !said.startsWith('250'))).toEqual([]);
    const { rows } = await desk.world.db.pool.query('select count(*)::int as n from letter');
    expect(rows).toEqual([{ n: AT_ONCE + 1 }]);
    expect(peak - before).toBeLessThan(MOST_GROWTH);
  },
);

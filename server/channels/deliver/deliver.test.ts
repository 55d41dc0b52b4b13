import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listConnections, removeConnection, updateConnection } from '../../../contract/mail.ts';
import { cancelLetter } from '../../features/outbox/actions/cancel.ts';
import { queueNotice, queueLetter } from '../../features/outbox/actions/queue.ts';
import { retryOutbox } from '../../features/outbox/actions/retry.ts';
import { deliveriesOf, type DeliveryOfMessage } from '../../features/outbox/questions.ts';
import { newId } from '../../platform/ids.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { connectMailbox, outgoing, post, smtpAt } from '../../testing/mail/mailbox.ts';
import { openSmtpSink, type SmtpSink } from '../../testing/mail/smtp-sink.ts';

const HOUR_MS = 3_600_000;

let desk: TestDesk;
let sink: SmtpSink;
let connectionId: string;
let count = 0;

beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  sink = await openSmtpSink();
  connectionId = await connectMailbox(desk, {
    address: `help${++count}@polet.example`,
    senderName: 'Поддержка «Полёт»',
    plusAddressing: true,
    ...smtpAt(sink.port),
  });
});
afterEach(async () => {
  await (await desk.as('vera')).call(removeConnection, { params: { id: connectionId } });
  await sink.stop();
});

/** Posts a letter, works the queue off, and gives what became of it. */
async function deliver(letter = outgoing()): Promise<{ messageId: string; delivery: DeliveryOfMessage }> {
  const messageId = newId();
  await post(desk, connectionId, letter, messageId);
  await desk.settle();
  return { messageId, delivery: await deliveryOf(messageId) };
}

async function deliveryOf(messageId: string): Promise<DeliveryOfMessage> {
  const delivery = (await deliveriesOf(desk.look(), [messageId])).get(messageId);
  if (!delivery) throw new Error('no delivery');
  return delivery;
}

async function outboundHealth(): Promise<{ state: string; text: string }> {
  const { items } = await (await desk.as('oleg')).call(listConnections, {});
  const found = items.find((one) => one.id === connectionId);
  if (!found) throw new Error('no connection');
  return found.outboundHealth;
}

test('a letter leaves with its names, ids, both bodies and the signed way back', async () => {
  const letter = outgoing({
    cc: [{ name: '', address: 'anna@client.example' }],
    inReplyTo: 'question@client.example',
    references: ['first@client.example', 'question@client.example'],
    replyToken: 'k-1.abc',
    fromName: 'Олег, «Полёт»',
  });
  const { delivery } = await deliver(letter);
  const [caught] = sink.letters;
  expect(delivery.state).toBe('sent');
  expect(caught?.to).toEqual(['petr@client.example', 'anna@client.example']);
  expect(caught?.from).toBe(`help${count}@polet.example`);
  // RFC 5321, 4.1.4: a domain name or an address in brackets; strict relays refuse a single word.
  expect(caught?.greeting).toMatch(/^\[.+\]$|\./);
  expect(caught?.header('Message-ID')).toBe(`<${letter.messageId}>`);
  expect(caught?.header('In-Reply-To')).toBe('<question@client.example>');
  expect(caught?.header('References')).toBe('<first@client.example> <question@client.example>');
  expect(caught?.header('Reply-To')).toBe(`help${count}+k-1.abc@polet.example`);
  expect(caught?.header('Auto-Submitted')).toBe('');
  expect(caught?.header('X-Kvitok-Loop')).toContain(letter.messageId);
  expect(caught?.raw).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/);
  expect((await outboundHealth()).state).toBe('ok');
});

test('what the desk writes by itself says so', async () => {
  await deliver(outgoing({ autoSubmitted: 'auto-replied' }));
  expect(sink.letters[0]?.header('Auto-Submitted')).toBe('auto-replied');
  expect(sink.letters[0]?.header('X-Auto-Response-Suppress')).toBe('All');
});

test('files and pictures in the text travel with the letter', async () => {
  const picture = Buffer.from('89504e470d0a1a0a', 'hex');
  const { sha256, size } = await desk.world.blobs.put(desk.cast.accountId, picture);
  const file = { type: 'image/png', size, sha256 };
  const { delivery } = await deliver(
    outgoing({
      html: '<p><img src="cid:logo@polet"></p>',
      attachments: [
        { ...file, name: 'лого.png', contentId: 'logo@polet', inline: true },
        { ...file, name: 'Билет Петрова.png', contentId: null, inline: false },
      ],
    }),
  );
  const raw = sink.letters[0]?.raw ?? '';
  expect(delivery.state).toBe('sent');
  expect(raw).toContain('Content-ID: <logo@polet>');
  expect(raw).toContain('multipart/related');
  expect(raw).toMatch(/Content-Disposition: attachment/);
  expect(raw).toContain(picture.toString('base64'));
});

test('nothing in a letter can become another header or recipient', async () => {
  const { delivery } = await deliver(
    outgoing({
      to: [{ name: 'Пётр\r\nBcc: evil@z.example', address: 'petr@client.example' }],
      subject: 'Тема\r\nBcc: evil@z.example',
      fromName: 'Олег\nX-Evil: 1',
      references: ['a@b>\r\nX-Evil: 1'],
    }),
  );
  const [caught] = sink.letters;
  expect(delivery.state).toBe('sent');
  expect(caught?.to).toEqual(['petr@client.example']);
  expect(caught?.header('Bcc')).toBe('');
  expect(caught?.header('X-Evil')).toBe('');
  const smuggled = outgoing({ to: [{ name: '', address: 'b@y.example\r\nRCPT TO:<evil@z.example>' }] });
  await expect(post(desk, connectionId, smuggled)).rejects.toThrow('badAddress');
});

test('a letter waits for its undo time and can be taken back until then', async () => {
  const messageId = newId();
  const order = { ticketId: null, messageId, connectionId, purpose: 'message' as const };
  await desk.act((scope) =>
    queueLetter(scope, { ...order, sendAt: new Date(scope.now.getTime() + 10_000), letter: outgoing() }),
  );
  await desk.settle();
  expect(sink.letters).toEqual([]);
  expect(await desk.act((scope) => cancelLetter(scope, messageId))).toBe(true);
  desk.travel(11_000);
  await desk.settle();
  expect(sink.letters).toEqual([]);
  expect((await deliveryOf(messageId)).state).toBe('cancelled');
});

test('a letter that has left cannot be taken back', async () => {
  const { messageId } = await deliver();
  expect(await desk.act((scope) => cancelLetter(scope, messageId))).toBe(false);
});

test('«not now» is tried again later, under the same Message-ID, with growing pauses', async () => {
  const tries: number[] = [];
  sink.manners = { recipient: () => (tries.push(1) < 3 ? 451 : 250) };
  const { messageId, delivery } = await deliver();
  expect(delivery).toMatchObject({ state: 'queued', problem: expect.stringContaining('пробуем снова') });
  await desk.settle();
  expect(tries).toHaveLength(1);
  desk.travel(2 * 60_000);
  await desk.settle();
  expect(tries).toHaveLength(2);
  desk.travel(2 * 60_000);
  await desk.settle();
  expect(tries).toHaveLength(2);
  desk.travel(10 * 60_000);
  await desk.settle();
  expect((await deliveryOf(messageId)).state).toBe('sent');
  expect(sink.letters).toHaveLength(1);
});

test('after two days of «not now» it has failed, and can be tried again by hand', async () => {
  sink.manners = { data: () => 452 };
  const { messageId } = await deliver();
  for (let hours = 0; hours < 60; hours += 5) {
    desk.travel(5 * HOUR_MS);
    await desk.settle();
  }
  expect(await deliveryOf(messageId)).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('Двое суток'),
  });
  sink.manners = {};
  await desk.act((scope) => retryOutbox(scope, messageId));
  await desk.settle();
  expect((await deliveryOf(messageId)).state).toBe('sent');
});

test('«never» is said at once, in words, with what the other server answered', async () => {
  sink.manners = { recipient: () => 550 };
  const { delivery } = await deliver();
  expect(delivery.state).toBe('failed');
  expect(delivery.problem).toContain('Проверьте адрес');
  expect(delivery.problem).toContain('550');
  expect((await outboundHealth()).state).toBe('ok');
});

test('of two recipients one refused: the other has it once, the retry goes to the refused alone', async () => {
  sink.manners = { recipient: (address) => (address.startsWith('anna') ? 550 : 250) };
  const { messageId, delivery } = await deliver(
    outgoing({ cc: [{ name: '', address: 'anna@client.example' }] }),
  );
  expect(delivery.state).toBe('bounced');
  expect(delivery.problem).toContain('anna@client.example');
  sink.manners = {};
  await desk.act((scope) => retryOutbox(scope, messageId));
  await desk.settle();
  expect(sink.letters.map((one) => one.to)).toEqual([['petr@client.example'], ['anna@client.example']]);
  expect((await deliveryOf(messageId)).state).toBe('sent');
});

test('a line that breaks after the last byte: one more try with the same id, then «uncertain»', async () => {
  sink.manners = { dropAfterData: () => true };
  const letter = outgoing();
  const { messageId, delivery } = await deliver(letter);
  expect(delivery.state).toBe('queued');
  // That somebody has looked through the settings meanwhile is no reason to try it at once.
  const body = {
    settings: { address: `help${count}@polet.example`, inbound: 'none', ...smtpAt(sink.port) },
  } as const;
  await (await desk.as('vera')).call(updateConnection, { params: { id: connectionId }, body });
  await desk.settle();
  await desk.settle();
  expect((await deliveryOf(messageId)).state).toBe('queued');
  desk.travel(2 * 60_000);
  await desk.settle();
  expect(await deliveryOf(messageId)).toMatchObject({
    state: 'uncertain',
    problem: expect.stringContaining('возможно'),
  });
  desk.travel(10 * HOUR_MS);
  await desk.settle();
  expect(sink.letters.map((one) => one.header('Message-ID'))).toEqual([
    `<${letter.messageId}>`,
    `<${letter.messageId}>`,
  ]);
});

test('a wrong password pauses the connection, costs the letters nothing, and setting it right sends them', async () => {
  const strict = await openSmtpSink({ password: 'right' });
  const admin = await desk.as('vera');
  await admin.call(removeConnection, { params: { id: connectionId } });
  const address = `strict${count}@polet.example`;
  connectionId = await connectMailbox(desk, { address, ...smtpAt(strict.port, 'wrong') });
  const first = await deliver();
  expect(first.delivery).toMatchObject({ state: 'queued' });
  expect(await outboundHealth()).toMatchObject({ state: 'failing', text: expect.stringContaining('пароль') });
  const second = await deliver();
  expect(strict.signIns()).toBeLessThanOrEqual(2);
  await admin.call(updateConnection, {
    params: { id: connectionId },
    body: { settings: { address, inbound: 'none', ...smtpAt(strict.port, 'right') } },
  });
  await desk.settle();
  await desk.settle();
  expect((await deliveryOf(first.messageId)).state).toBe('sent');
  expect((await deliveryOf(second.messageId)).state).toBe('sent');
  expect((await outboundHealth()).state).toBe('ok');
  await strict.stop();
});

test('a server that is away for an hour loses and doubles nothing', async () => {
  const { port } = sink;
  await sink.stop();
  const { messageId, delivery } = await deliver();
  expect(delivery.state).toBe('queued');
  expect((await outboundHealth()).state).toBe('failing');
  desk.travel(HOUR_MS);
  await desk.settle();
  expect((await deliveryOf(messageId)).state).toBe('queued');
  sink = await openSmtpSink();
  await (
    await desk.as('vera')
  ).call(updateConnection, {
    params: { id: connectionId },
    body: { settings: { address: `help${count}@polet.example`, inbound: 'none', ...smtpAt(sink.port) } },
  });
  expect(sink.port).not.toBe(port);
  await desk.settle();
  await desk.settle();
  expect((await deliveryOf(messageId)).state).toBe('sent');
  expect(sink.letters).toHaveLength(1);
});

/** As a process left it a minute ago that has died for the n-th time with this letter in its hands. */
async function letterOfTheDead(deaths: number): Promise<string> {
  const messageId = newId();
  await desk.act((scope) =>
    queueLetter(scope, {
      ticketId: null,
      messageId,
      connectionId,
      purpose: 'message',
      sendAt: new Date(scope.now.getTime() + HOUR_MS),
      letter: outgoing(),
    }),
  );
  await desk.act(async (scope) => {
    await desk.world.db.pool.query(
      `update outbox set state = 'sending', tries = $2, maybe_sent = $2 - 1, next_try_at = $3 where message_id = $1`,
      [messageId, deaths, new Date(scope.now.getTime() - 1000)],
    );
  });
  return messageId;
}

test('a letter of a process that died while sending is sent by another, as one that may have left', async () => {
  const messageId = await letterOfTheDead(1);
  await desk.settle();
  expect((await deliveryOf(messageId)).state).toBe('sent');
  expect(sink.letters).toHaveLength(1);
});

test('processes may die with a letter a few times; then a person decides', async () => {
  const [fourth, fifth] = [await letterOfTheDead(4), await letterOfTheDead(5)];
  await desk.settle();
  expect((await deliveryOf(fourth)).state).toBe('sent');
  expect((await deliveryOf(fifth)).state).toBe('uncertain');
});

test('an invitation leaves by any connection that can send', async () => {
  await desk.act((scope) =>
    queueNotice(scope, {
      to: 'new@polet.example',
      subject: 'Приглашение',
      text: 'Войдите',
      html: '<p>Войдите</p>',
    }),
  );
  await desk.settle();
  const pool = await desk.world.db.pool.query(`select state from outbox where purpose = 'notice'`);
  expect(pool.rows).toEqual([{ state: 'sent' }]);
});

import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dismissLetter, listQuarantine, receiveLetter, retryLetter } from '../../../contract/mail.ts';
import { createToken } from '../../../contract/staff.ts';
import { countViews } from '../../../contract/tickets.ts';
import { lettersAtHand } from '../../features/letters/hand-over.ts';
import { storeLetter } from '../../features/letters/actions/store.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { arrive, messagesOf, rawLetter, whatBecameOf } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';
import { closeRoom, readingRoomOf } from './room.ts';

let desk: TestDesk;
let connectionId = '';

beforeAll(async () => {
  desk = await openTestDesk();
  connectionId = await connectMailbox(desk, {
    address: 'help@polet.example',
    inbound: 'none',
    outbound: 'sandbox',
  });
});
afterAll(() => desk.close());

/**
 * The bytes of a letter vanish from the disk before the desk can look at it: the one failure that can be made at will, and unmade.
 * Here they are back when the letter has been set aside.
 */
async function parked(raw: string): Promise<{ id: string; sha256: string }> {
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const path = join(desk.blobsFolder, desk.cast.accountId, sha256.slice(0, 2), sha256);
  const { id } = await storeLetter(desk.world, desk.cast.accountId, {
    connectionId,
    road: 'api',
    raw: Buffer.from(raw),
    envelope: { from: null, to: [] },
    together: () => rename(path, `${path}.away`),
  });
  for (let turn = 0; turn < 8; turn++) {
    await desk.settle();
    desk.travel(15 * 60_000);
  }
  await rename(`${path}.away`, path);
  return { id, sha256 };
}

test('a letter that cannot be processed is tried five times, then set aside with the reason, and the others pass', async () => {
  const { id } = await parked(rawLetter({ from: 'eva@client.example' }));
  const { letter } = await whatBecameOf(desk, id);
  expect(letter).toMatchObject({ state: 'quarantined', tries: 5, reason: 'missing' });
  expect((await arrive(desk, { from: 'other@client.example' })).letter.outcome).toBe('opened');
  const oleg = await desk.as('oleg');
  const { items } = await oleg.call(listQuarantine, {});
  expect(items[0]).toMatchObject({ id, tries: 5, reason: expect.stringContaining('не найден на диске') });
  expect((await oleg.call(countViews, {})).quarantine).toBe(items.length);
});

test('once the cause is gone, «try again» makes the ticket', async () => {
  const { id } = await parked(rawLetter({ from: 'adam@client.example', subject: 'Второй раз' }));
  const oleg = await desk.as('oleg');
  const done = await oleg.call(retryLetter, { params: { id }, body: {} });
  expect(done).toMatchObject({ ok: true, ticketNumber: expect.stringMatching(/^K-/) });
  expect((await whatBecameOf(desk, id)).ticket?.subject).toBe('Второй раз');
  expect((await oleg.try(retryLetter, { params: { id }, body: {} })).code).toBe('notFound');
});

test('while the cause is there, it says so and stays', async () => {
  const { letter } = await arrive(desk, { from: 'help@polet.example' });
  const oleg = await desk.as('oleg');
  const again = await oleg.call(retryLetter, { params: { id: letter.id }, body: {} });
  expect(again).toMatchObject({
    ok: false,
    ticketNumber: null,
    reason: expect.stringContaining('вашего же адреса'),
  });
  expect((await whatBecameOf(desk, letter.id)).letter.state).toBe('quarantined');
});

test('«as it is» makes a ticket of anything', async () => {
  const raw = ['Subject: Без отправителя', '', 'Кто-нибудь?'].join('\r\n');
  const { letter } = await arrive(desk, raw);
  expect(letter).toMatchObject({ state: 'quarantined', reason: 'noSender' });
  const oleg = await desk.as('oleg');
  const done = await oleg.call(retryLetter, { params: { id: letter.id }, body: { asIs: true } });
  expect(done.ok).toBe(true);
  const [message] = await messagesOf(desk, done.ticketNumber ?? '');
  expect(message).toMatchObject({
    text: expect.stringContaining('Кто-нибудь?'),
    author: { name: 'Отправитель неизвестен' },
  });
});

test('a letter taken off the list is kept', async () => {
  const { letter } = await arrive(desk, { from: 'help@polet.example' });
  const oleg = await desk.as('oleg');
  await oleg.call(dismissLetter, { params: { id: letter.id } });
  const { items } = await oleg.call(listQuarantine, {});
  expect(items.map((one) => one.id)).not.toContain(letter.id);
  const raw = await desk.world.blobs.get(desk.cast.accountId, letter.sha256);
  expect(raw.length).toBe(letter.size);
});

test('the raw letter downloads as a file and as nothing else', async () => {
  const raw = rawLetter({ from: 'help@polet.example', text: '<script>alert(1)</script>' });
  const { letter } = await arrive(desk, raw);
  const path = `/letters/${letter.id}/raw`;
  const answer = await (await desk.as('oleg')).ask({ method: 'GET', path, page: true });
  expect(answer.text).toBe(raw);
  expect(answer.headers).toMatchObject({
    'content-type': 'message/rfc822',
    'content-disposition': expect.stringMatching(/^attachment; filename="letter-[0-9a-f-]+\.eml"$/),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
  expect((await desk.stranger().ask({ method: 'GET', path, page: true })).status).toBe(401);
  for (const name of ['igor', 'walter'] as const)
    expect((await (await desk.as(name)).ask({ method: 'GET', path, page: true })).status).toBe(404);
});

test('the original of a ticket’s letter is for those who see the ticket', async () => {
  const { letter, ticket, message } = await arrive(desk, { from: 'rita@client.example' });
  const path = `/letters/${letter.id}/raw`;
  expect((await (await desk.as('igor')).ask({ method: 'GET', path, page: true })).status).toBe(200);
  expect((await (await desk.as('anna')).ask({ method: 'GET', path, page: true })).status).toBe(404);
  const byMessage = `/tickets/${ticket?.number}/messages/${message?.id}/raw`;
  const original = await (await desk.as('oleg')).ask({ method: 'GET', path: byMessage, page: true });
  expect(original.text).toContain('rita@client.example');
  expect((await (await desk.as('anna')).ask({ method: 'GET', path: byMessage, page: true })).status).toBe(
    404,
  );
});

test('collaborators do not work the quarantine', async () => {
  expect((await (await desk.as('igor')).try(listQuarantine, {})).code).toBe('notAllowed');
});

test('a raw letter comes in by the API, and is stored before 202 is said', async () => {
  const admin = await desk.as('vera');
  const { secret } = await admin.call(createToken, { body: { name: 'pipe', scopes: ['inbound'] } });
  const program = desk.stranger({ authorization: `Bearer ${secret}` });
  const raw = rawLetter({ from: 'pipe@client.example', subject: 'По трубе' });
  const send = (headers: Record<string, string>, body: unknown) =>
    program.ask({ method: 'POST', path: `${receiveLetter.path}?to=help%2Bx@polet.example`, headers, body });
  const answer = await send({ 'content-type': 'message/rfc822' }, raw);
  expect(answer.status).toBe(202);
  const id = String(answer.body.id);
  expect((await whatBecameOf(desk, id)).letter).toMatchObject({
    road: 'api',
    connectionId,
    size: Buffer.byteLength(raw),
  });
  await desk.settle();
  expect((await whatBecameOf(desk, id)).ticket?.subject).toBe('По трубе');
  expect((await send({ 'content-type': 'application/octet-stream' }, rawLetter())).status).toBe(202);
  expect((await send({ 'content-type': 'text/html' }, raw)).status).toBe(400);
  expect((await send({ 'content-type': 'message/rfc822' }, '')).status).toBe(400);
  const big = Buffer.alloc(25 * 1024 * 1024 + 1, 'x');
  expect((await send({ 'content-type': 'message/rfc822' }, big)).code).toBe('tooLarge');
  expect(
    (
      await desk.stranger().ask({
        method: 'POST',
        path: receiveLetter.path,
        headers: { 'content-type': 'message/rfc822' },
        body: raw,
      })
    ).status,
  ).toBe(401);
});

test('a letter that takes too long to read stands aside, and as a ticket carries its original', async () => {
  await closeRoom(desk.world);
  readingRoomOf(desk.world, { timeoutMs: 1 });
  const from = 'Зоя <zoya@client.example>';
  const { letter: first } = await arrive(desk, { from, subject: 'Странное письмо' });
  for (let turn = 0; turn < 3; turn++) {
    desk.travel(3 * 60_000);
    await desk.settle();
  }
  const { letter } = await whatBecameOf(desk, first.id);
  expect(letter).toMatchObject({
    state: 'quarantined',
    reason: 'tooSlow',
    tries: 3,
    mailFrom: 'zoya@client.example',
    subject: 'Странное письмо',
  });
  const oleg = await desk.as('oleg');
  const done = await oleg.call(retryLetter, { params: { id: letter.id }, body: { asIs: true } });
  await closeRoom(desk.world);
  const { ticket, message } = await whatBecameOf(desk, letter.id);
  expect(done).toMatchObject({ ok: true, ticketNumber: ticket?.number });
  expect(ticket).toMatchObject({ subject: 'Странное письмо', requesterAddress: 'zoya@client.example' });
  expect(message?.text).toContain('не удалось показать');
  expect(message?.attachments[0]).toMatchObject({
    name: 'letter.eml',
    type: 'message/rfc822',
    size: letter.size,
  });
});

test('a letter whose process died is taken up by another when the lease ends', async () => {
  const { id } = await storeLetter(desk.world, desk.cast.accountId, {
    connectionId,
    road: 'api',
    raw: Buffer.from(rawLetter({ from: 'fedor@client.example' })),
    envelope: { from: null, to: [] },
  });
  await desk.world.db.pool.query(
    `update letter set tries = 1, next_try_at = now() + interval '60 seconds' + make_interval(secs => $2) where id = $1 and state = 'received'`,
    [id, desk.world.clock.shift / 1000],
  );
  desk.travel(61_000);
  await desk.settle();
  expect((await whatBecameOf(desk, id)).letter.state).toBe('done');
});

test('a letter with which process after process has died is not read once more', async () => {
  const hands = Array.from({ length: 100 }, () => lettersAtHand.freeHand(desk.world));
  const { id } = await storeLetter(desk.world, desk.cast.accountId, {
    connectionId,
    road: 'api',
    raw: Buffer.from(rawLetter({ from: 'deadly@client.example' })),
    envelope: { from: null, to: [] },
    together: async (scope) => {
      const text = `update letter set tries = 10 where state = 'received'`;
      await scope.tx.send({ name: 'test.deaths', text, values: [] });
    },
  });
  hands.forEach((hand) => hand?.release());
  await desk.settle();
  const { letter } = await whatBecameOf(desk, id);
  expect(letter).toMatchObject({ state: 'quarantined', reason: 'failed', mailFrom: 'deadly@client.example' });
});

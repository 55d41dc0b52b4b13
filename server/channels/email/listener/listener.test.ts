import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listConnections } from '../../../../contract/mail.ts';
import { openTestDesk, type TestDesk } from '../../../testing/desk.ts';
import { connectMailbox } from '../../../testing/mail/mailbox.ts';
import { deliverRaw, openSmtpSession } from '../../../testing/mail/smtp-session.ts';
import { startListener, type Listener } from './listener.ts';

let desk: TestDesk;
let listener: Listener;

beforeAll(async () => {
  desk = await openTestDesk({ config: { smtpHost: '127.0.0.1' }, house: { queues: [] } });
  desk.world.config.smtpPort = 0;
  listener = await startListener(desk.world);
  await connectMailbox(desk, {
    address: 'Help@Polet.example',
    aliases: ['info@polet.example'],
    inbound: 'listener',
  });
});
afterAll(async () => {
  await listener.stop();
  await desk.close();
});

const envelope = { from: 'petr@client.example', to: ['help@polet.example'] };
let count = 0;

function letter(body = 'Где мой багаж?'): string {
  const id = `${++count}.${process.pid}@client.example`;
  return [
    'From: Petr <petr@client.example>',
    'To: help@polet.example',
    'Subject: Bag',
    `Message-ID: <${id}>`,
    '',
    body,
  ].join('\r\n');
}

interface Row {
  id: string;
  sha256: string;
  size: number;
  envelope: { from: string; to: string[] };
  account_id: string;
}

async function letters(): Promise<Row[]> {
  const { rows } = await desk.world.db.pool.query<Row>('select * from letter order by id');
  return rows;
}

async function newLetters(todo: () => Promise<unknown>): Promise<Row[]> {
  const before = (await letters()).length;
  await todo();
  return (await letters()).slice(before);
}

test('a mailbox of the listener works before its first letter', async () => {
  const oleg = await desk.as('oleg');
  const [mailbox] = (await oleg.call(listConnections, {})).items;
  expect(mailbox?.inboundHealth).toMatchObject({ state: 'ok', text: expect.stringContaining('по SMTP') });
});

test('a letter is on the disk and in the database before the sender hears 250', async () => {
  const raw = letter();
  let reply = '';
  const [row] = await newLetters(async () => (reply = await deliverRaw(listener.port, envelope, raw)));
  expect(reply).toMatch(/^250 /);
  expect(row?.envelope).toMatchObject({ from: 'petr@client.example', to: ['help@polet.example'] });
  const stored = await desk.world.blobs.get(row?.account_id ?? '', row?.sha256 ?? '');
  expect(stored.toString()).toBe(`${raw}\r\n`);
  const { items } = await (await desk.as('oleg')).call(listConnections, {});
  expect(items[0]).toMatchObject({ inboundHealth: { state: 'ok' }, lastLetterAt: expect.any(String) });
});

test.each(['HELP@polet.EXAMPLE', 'help+k-1.abc@polet.example', 'info@polet.example'])(
  '%s is ours',
  async (address) => {
    expect(await deliverRaw(listener.port, { ...envelope, to: [address] }, letter())).toMatch(/^250 /);
  },
);

test.each(['nobody@polet.example', 'help@other.example', 'help@polet.example.evil.example'])(
  '%s is not, and is refused before the letter is sent',
  async (address) => {
    expect(await deliverRaw(listener.port, { ...envelope, to: [address] }, letter())).toMatch(/^550 5\.1\.1/);
  },
);

test('a catch-all takes whatever its domain gets', async () => {
  await connectMailbox(desk, {
    address: 'hello@all.example',
    aliases: ['*@all.example'],
    inbound: 'listener',
  });
  const stored = await newLetters(() =>
    deliverRaw(listener.port, { ...envelope, to: ['whoever@all.example'] }, letter()),
  );
  expect(stored).toHaveLength(1);
});

test('one letter to two mailboxes of an account is one letter', async () => {
  const to = ['help@polet.example', 'hello@all.example'];
  const stored = await newLetters(() => deliverRaw(listener.port, { ...envelope, to }, letter()));
  expect(stored).toHaveLength(1);
  expect(stored[0]?.envelope.to).toEqual(to);
});

test('a bounce has no sender, and is taken', async () => {
  expect(await deliverRaw(listener.port, { ...envelope, from: '' }, letter())).toMatch(/^250 /);
});

test.each([
  ['\\n.\\n', '\n.\n'],
  ['\\n.\\r\\n', '\n.\r\n'],
  ['\\r.\\r', '\r.\r'],
  ['\\r\\n.\\n', '\r\n.\n'],
  ['\\r.\\r\\n', '\r.\r\n'],
  ['\\r\\n\\0.\\r\\n', '\r\n\0.\r\n'],
])('SMTP smuggling by %s makes no second letter', async (_name, end) => {
  const second =
    'MAIL FROM:<evil@z.example>\r\nRCPT TO:<help@polet.example>\r\nDATA\r\nSubject: smuggled\r\n\r\nx';
  const stored = await newLetters(() =>
    deliverRaw(listener.port, envelope, `${letter('first')}${end}${second}`),
  );
  expect(stored.length).toBeLessThanOrEqual(1);
  for (const row of stored) expect(row.envelope.from).toBe(envelope.from);
});

test('lines that end with LF alone are refused with the reason', async () => {
  const raw = letter('one\ntwo');
  expect(await deliverRaw(listener.port, envelope, raw)).toMatch(/^550 5\.6\.11/);
});

test('a dot at the start of a line survives', async () => {
  const stored = await newLetters(() => deliverRaw(listener.port, envelope, letter('..signed\r\nend')));
  const raw = await desk.world.blobs.get(stored[0]?.account_id ?? '', stored[0]?.sha256 ?? '');
  expect(raw.toString()).toContain('\r\n.signed\r\n');
});

test('25 MB is the limit: it is announced, and more is refused though it was not', async () => {
  const session = await openSmtpSession(listener.port);
  expect(await session.say('EHLO again')).toContain('SIZE 26214400');
  expect(await session.say('MAIL FROM:<a@b.example> SIZE=30000000')).toMatch(/^552 /);
  session.end();
  const line = `${'x'.repeat(998)}\r\n`;
  const stored = await newLetters(async () => {
    const reply = await deliverRaw(listener.port, envelope, letter(line.repeat(26_300)));
    expect(reply).toMatch(/^552 /);
  });
  expect(stored).toEqual([]);
}, 60_000);

test('a line that breaks in the middle leaves no letter', async () => {
  const stored = await newLetters(async () => {
    const session = await openSmtpSession(listener.port);
    await session.say(`MAIL FROM:<${envelope.from}>`);
    await session.say('RCPT TO:<help@polet.example>');
    await session.say('DATA');
    session.write(letter('half of it'));
    await new Promise((wake) => setTimeout(wake, 50));
    session.end();
    await new Promise((wake) => setTimeout(wake, 100));
  });
  expect(stored).toEqual([]);
});

test('when the store is away the sender is asked to come again, and then it works', async () => {
  const { blobsFolder } = desk;
  const elsewhere = join(blobsFolder, '..', `away-${process.pid}`);
  await rename(blobsFolder, elsewhere);
  // Root may write anywhere, so the folder's place is taken by something that is no folder.
  await writeFile(blobsFolder, '');
  const reply = await deliverRaw(listener.port, envelope, letter());
  await rm(blobsFolder);
  await rename(elsewhere, blobsFolder);
  await chmod(blobsFolder, 0o700);
  expect(reply).toMatch(/^451 /);
  expect(await deliverRaw(listener.port, envelope, letter())).toMatch(/^250 /);
});

test('when the database refuses connections the sender is asked to come again', async () => {
  const { pool } = desk.world.db;
  const real = pool.connect.bind(pool);
  const session = await openSmtpSession(listener.port);
  await session.say(`MAIL FROM:<${envelope.from}>`);
  await session.say('RCPT TO:<help@polet.example>');
  await session.say('DATA');
  Object.assign(pool, {
    connect: async () => {
      throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    },
  });
  session.write(`${letter()}\r\n.\r\n`);
  const reply = await session.reply();
  Object.assign(pool, { connect: real });
  session.end();
  expect(reply).toMatch(/^451 4\.3\.0 The database/);
});

test('many senders at once are all heard', async () => {
  const stored = await newLetters(async () => {
    const replies = await Promise.all(
      Array.from({ length: 40 }, () => deliverRaw(listener.port, envelope, letter())),
    );
    expect(replies.every((one) => one.startsWith('250 '))).toBe(true);
  });
  expect(new Set(stored.map((one) => one.sha256)).size).toBe(40);
});

import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createConnection,
  listConnections,
  listPresets,
  removeConnection,
  testConnection,
  updateConnection,
  type EmailSettings,
} from '../../../contract/mail.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { arrive } from '../../testing/mail/letters.ts';
import { connectMailbox, smtpAt } from '../../testing/mail/mailbox.ts';
import { openSmtpSink, type SmtpSink } from '../../testing/mail/smtp-sink.ts';
import { noteLetter } from './actions/note-health.ts';
import { noticeSilence } from './jobs.ts';
import { outgoingConnection, whyNothingLeaves } from './questions.ts';

const HOUR_MS = 3_600_000;

let desk: TestDesk;
let sink: SmtpSink;

beforeAll(async () => {
  [desk, sink] = await Promise.all([openTestDesk(), openSmtpSink({ password: 'right' })]);
});
afterAll(async () => {
  await desk.close();
  await sink.stop();
});

const base = (change: Partial<EmailSettings> = {}): EmailSettings => ({
  address: 'test@polet.example',
  inbound: 'none',
  outbound: 'none',
  ...change,
});

async function tried(settings: EmailSettings, id?: string) {
  const admin = await desk.as('vera');
  return admin.call(testConnection, { body: { settings, ...(id ? { id } : {}) } });
}

test('before anything is connected, agents are told why nothing leaves', async () => {
  const outgoing = await outgoingConnection(desk.look(), { connectionId: null, teamId: null });
  expect(outgoing).toBeNull();
  expect(whyNothingLeaves(outgoing, 'ru')).toContain('Добавьте отправку');
});

test('passwords are sealed on the disk and never sent back', async () => {
  const admin = await desk.as('vera');
  const id = await connectMailbox(desk, { address: 'secret@polet.example', ...smtpAt(sink.port, 'right') });
  const { items } = await admin.call(listConnections, {});
  const shown = items.find((one) => one.id === id);
  expect(shown?.secretsSet).toEqual(['smtp.password']);
  expect(JSON.stringify(shown)).not.toContain('right');
  const { rows } = await desk.world.db.pool.query('select settings, secrets from connection where id = $1', [
    id,
  ]);
  expect(JSON.stringify(rows[0].settings)).not.toContain('right');
  expect(rows[0].secrets.toString('latin1')).not.toContain('right');
  const agent = (await (await desk.as('oleg')).call(listConnections, {})).items.find((one) => one.id === id);
  expect(agent).toMatchObject({ secretsSet: [], settings: { address: 'secret@polet.example' } });
  expect(agent?.settings.smtp).toBeUndefined();
});

test('a password left out stays for the same server, and goes to no other', async () => {
  const address = 'keeps@polet.example';
  const id = await connectMailbox(desk, { address, ...smtpAt(sink.port, 'right') });
  const bare = smtpAt(sink.port, 'right').smtp;
  if (!bare) throw new Error('no settings');
  const { password: _left, ...smtp } = bare;
  expect((await tried(base({ address, outbound: 'smtp', smtp }), id)).outbound.ok).toBe(true);
  const thief = await openSmtpSink({ password: 'whatever' });
  const elsewhere = { ...smtp, host: 'localhost', port: thief.port };
  const stolen = await tried(base({ address, outbound: 'smtp', smtp: elsewhere }), id);
  expect(stolen.outbound).toMatchObject({ ok: false, text: expect.stringContaining('Пароль не введён') });
  expect(thief.signIns()).toBe(0);
  const admin = await desk.as('vera');
  const changed = await admin.call(updateConnection, {
    params: { id },
    body: { settings: base({ address, outbound: 'smtp', smtp: elsewhere }) },
  });
  expect(changed.secretsSet).toEqual([]);
  await admin.call(removeConnection, { params: { id } });
  await thief.stop();
});

test('a live test of sending: right and wrong password', async () => {
  const right = await tried(base(smtpAt(sink.port, 'right')));
  expect(right.outbound).toEqual({ ok: true, text: 'Работает.' });
  const wrong = await tried(base(smtpAt(sink.port, 'wrong')));
  expect(wrong.outbound).toMatchObject({
    ok: false,
    text: expect.stringContaining('не принимает имя или пароль'),
  });
});

test('nothing sets a closed and a foreign port of the own network apart', async () => {
  const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const ports = await Promise.all([listen(web), closedPort()]);
  const texts: string[] = [];
  for (const port of ports) {
    const { outbound, inbound } = await tried(
      base({
        ...smtpAt(port, 'x'),
        inbound: 'imap',
        imap: { host: '127.0.0.1', port, security: 'none', user: 'a', password: 'x' },
      }),
    );
    texts.push(outbound.text, inbound.text);
  }
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('Не удалось связаться');
  web.close();
}, 60_000);

test.each([
  ['link-local and cloud metadata', '169.254.169.254', 465, 'служебный'],
  ['its IPv6 clothes', '::ffff:169.254.169.254', 465, 'служебный'],
  ['nowhere', '0.0.0.0', 465, 'служебный'],
  ['a name that is none', 'no-such-host.invalid', 465, 'не найден'],
])('%s is refused in words', async (_what, host, port, words) => {
  const smtp = { host, port, security: 'tls' as const, user: 'a', password: 'x' };
  const { outbound } = await tried(base({ outbound: 'smtp', smtp }));
  expect(outbound).toMatchObject({ ok: false, text: expect.stringContaining(words) });
});

test('ports that are not of mail are not connected to', async () => {
  const admin = await desk.as('vera');
  const settings = base({
    outbound: 'smtp',
    smtp: { host: '127.0.0.1', port: 22, security: 'none', user: '' },
  });
  const answer = await admin.try(testConnection, { body: { settings } });
  expect(answer.code).toBe('badConnection');
  expect(answer.text).toContain('порт SMTP не почтовый');
});

test.each([
  ['an address that is none', { address: 'not an address' }, 'badAddress'],
  ['IMAP without a server', { inbound: 'imap' as const }, 'badConnection'],
  ['SMTP without a server', { outbound: 'smtp' as const }, 'badConnection'],
])('%s is refused', async (_what, change, code) => {
  const admin = await desk.as('vera');
  const body = { name: 'x', teamId: desk.cast.teams.support, settings: base(change) };
  expect((await admin.try(createConnection, { body })).code).toBe(code);
});

test('an address belongs to one connection; a team must be ours', async () => {
  const admin = await desk.as('vera');
  await connectMailbox(desk, { address: 'one@polet.example', aliases: ['two@polet.example'] });
  const body = {
    name: 'x',
    teamId: desk.cast.teams.support,
    settings: base({ address: 'Two@polet.example' }),
  };
  expect((await admin.try(createConnection, { body })).code).toBe('alreadyExists');
  const foreign = {
    ...body,
    teamId: desk.cast.otherTeamId,
    settings: base({ address: 'three@polet.example' }),
  };
  expect((await admin.try(createConnection, { body: foreign })).code).toBe('notFound');
});

test('only who manages settings may; others not even look at presets', async () => {
  const oleg = await desk.as('oleg');
  expect((await oleg.try(listPresets, {})).code).toBe('notAllowed');
  expect((await oleg.try(testConnection, { body: { settings: base() } })).code).toBe('notAllowed');
});

test('the known providers come with what to do there first, in the reader’s language', async () => {
  const { items } = await (await desk.as('vera')).call(listPresets, {});
  expect(items.map((one) => one.key)).toEqual(['yandex', 'mailru', 'gmail', 'microsoft', 'other']);
  const yandex = items.find((one) => one.domains.includes('ya.ru'));
  expect(yandex).toMatchObject({
    imap: { host: 'imap.yandex.ru', port: 993 },
    smtp: { host: 'smtp.yandex.ru' },
  });
  expect(yandex?.hint).toContain('приложения');
});

test('the listener and the sandbox say what they are instead of being tested', async () => {
  const { inbound, outbound } = await tried(base({ inbound: 'listener', outbound: 'sandbox' }));
  expect(inbound).toMatchObject({ ok: false, text: expect.stringContaining('KVITOK_SMTP_PORT') });
  expect(outbound).toMatchObject({ ok: true, text: expect.stringContaining('песочнице') });
});

test('before the first letter a mailbox says whether letters can reach it', async () => {
  const id = await connectMailbox(desk, { address: 'fresh@polet.example', inbound: 'listener' });
  const oleg = await desk.as('oleg');
  const health = async () =>
    (await oleg.call(listConnections, {})).items.find((one) => one.id === id)?.inboundHealth;
  expect(await health()).toMatchObject({
    state: 'unknown',
    text: expect.stringContaining('KVITOK_SMTP_PORT'),
  });
  const sandbox = await connectMailbox(desk, { address: 'play@polet.example', outbound: 'sandbox' });
  const { items } = await oleg.call(listConnections, {});
  expect(items.find((one) => one.id === sandbox)?.outboundHealth).toMatchObject({
    state: 'ok',
    text: expect.stringContaining('песочнице'),
  });
});

test('a mailbox that has been silent for too long raises the alarm, and the next letter ends it', async () => {
  const id = await connectMailbox(desk, {
    address: 'quiet@polet.example',
    inbound: 'listener',
    silentAfterHours: 24,
  });
  const oleg = await desk.as('oleg');
  const state = async () =>
    (await oleg.call(listConnections, {})).items.find((one) => one.id === id)?.inboundHealth.state;
  await noticeSilence.run(desk.world, [desk.cast.accountId]);
  expect(await state()).toBe('unknown');
  desk.travel(25 * HOUR_MS);
  await noticeSilence.run(desk.world, [desk.cast.accountId]);
  expect(await state()).toBe('silent');
  const { rows } = await desk.world.db.pool.query(
    `select data from event where type = 'connection.health' order by id`,
  );
  expect(rows.at(-1)?.data).toEqual({ connectionId: id, direction: 'inbound', problem: 'silent' });
  await arrive(desk, { to: 'quiet@polet.example' }, { connectionId: id });
  await desk.act((scope) => noteLetter(scope, id));
  expect(await state()).toBe('ok');
});

test('a letter leaves by the ticket’s own connection, else the team’s, else any that can', async () => {
  const own = await connectMailbox(desk, { address: 'own@polet.example', outbound: 'sandbox' });
  const teams = await connectMailbox(
    desk,
    { address: 'bags@polet.example', outbound: 'sandbox' },
    desk.cast.teams.baggage,
  );
  const pick = async (connectionId: string | null, teamId: string | null) =>
    (await outgoingConnection(desk.look(), { connectionId, teamId }))?.id;
  expect(await pick(own, desk.cast.teams.baggage)).toBe(own);
  expect(await pick(null, desk.cast.teams.baggage)).toBe(teams);
  const admin = await desk.as('vera');
  await admin.call(updateConnection, { params: { id: own }, body: { enabled: false } });
  expect(await pick(own, desk.cast.teams.baggage)).toBe(teams);
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createConnection,
  listConnections,
  testConnection,
  updateConnection,
  type Connection,
  type EmailSettings,
} from '../../../contract/mail.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { hasDovecot, openDovecot, type Dovecot } from '../../testing/mail/dovecot.ts';
import { rawLetter } from '../../testing/mail/letters.ts';
import { outgoing, post } from '../../testing/mail/mailbox.ts';
import { openSmtpSink, type SmtpSink } from '../../testing/mail/smtp-sink.ts';
import {
  applicationSecret,
  giveConsent,
  registerApplication,
  settingsByConsent,
} from '../../testing/oauth/applicant.ts';
import { openFakeProvider, type FakeProvider } from '../../testing/oauth/fake-provider.ts';

/** With a real Dovecot, which asks the provider whose each token is. */
describe.skipIf(!hasDovecot)('a mailbox that is signed in to by a consent', () => {
  let fake: FakeProvider;
  let imap: Dovecot;
  let sink: SmtpSink;
  let desk: TestDesk;
  let count = 0;
  const logged: string[] = [];

  beforeAll(async () => {
    fake = await openFakeProvider();
    const token = (text: string, user: string) => fake.books.personOf(text) === user;
    [imap, sink] = await Promise.all([openDovecot(fake.introspection), openSmtpSink({ token })]);
    const at = (port: number) => ({ host: '127.0.0.1', port, security: 'none' as const });
    const places = { imap: at(imap.port), smtp: at(sink.port) };
    desk = await openTestDesk({ outside: fake.outside({ microsoft: places, google: places }) });
    // Without the redaction of the real log: not even that may be needed.
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    Object.assign(desk.world, { log });
    await registerApplication(desk, fake, 'microsoft');
    await registerApplication(desk, fake, 'google');
  });
  afterEach(() => {
    fake.manners = {};
  });
  afterAll(async () => {
    await desk.close();
    await Promise.all([imap.close(), sink.stop(), fake.stop()]);
  });

  const fresh = () => `box${++count}@outlook.example`;

  async function connected(address: string, settings: EmailSettings): Promise<string> {
    const vera = await desk.as('vera');
    const body = { name: address, teamId: desk.cast.teams.support, settings };
    return (await vera.call(createConnection, { body })).id;
  }

  async function mailbox(
    address = fresh(),
  ): Promise<{ address: string; id: string; settings: EmailSettings }> {
    const consentId = await giveConsent(desk, fake, 'microsoft', address);
    const settings = settingsByConsent(desk, 'microsoft', address, consentId);
    const id = await connected(address, settings);
    await until(async () => (await health(id)).inboundHealth.state === 'ok');
    return { address, id, settings };
  }

  async function health(id: string): Promise<Connection> {
    const { items } = await (await desk.as('vera')).call(listConnections, {});
    const found = items.find((one) => one.id === id);
    if (!found) throw new Error('no connection');
    return found;
  }

  async function lettersOf(id: string): Promise<number> {
    const { rows } = await desk.world.db.pool.query(
      'select count(*)::int as letters from letter where connection_id = $1',
      [id],
    );
    return rows[0].letters;
  }

  test.each(['microsoft', 'google'] as const)(
    '%s: the live test works both ways, before saving',
    async (provider) => {
      const address = fresh();
      const consentId = await giveConsent(desk, fake, provider, address);
      const settings = settingsByConsent(desk, provider, address, consentId);
      const result = await (await desk.as('vera')).call(testConnection, { body: { settings } });
      expect(result).toEqual({
        inbound: { ok: true, text: 'Работает.' },
        outbound: { ok: true, text: 'Работает.' },
      });
    },
  );

  test('letters come and go', async () => {
    const { address, id } = await mailbox();
    await imap.deliver(address, rawLetter());
    await until(async () => (await lettersOf(id)) === 1);
    await post(desk, id, outgoing({ subject: 'По токену' }));
    await desk.settle();
    await until(async () => sink.letters.some((one) => one.from === address));
    expect(sink.letters.find((one) => one.from === address)?.to).toEqual(['petr@client.example']);
  });

  test('who signed in as somebody else is told that this mailbox is not his', async () => {
    const address = fresh();
    const consentId = await giveConsent(desk, fake, 'microsoft', address, { email: 'admin@outlook.example' });
    const settings = settingsByConsent(desk, 'microsoft', address, consentId);
    const before = fake.exchanges().renewals;
    const result = await (await desk.as('vera')).call(testConnection, { body: { settings } });
    for (const direction of [result.inbound, result.outbound])
      expect(direction).toMatchObject({ ok: false, text: expect.stringContaining('не пускает в этот ящик') });
    expect(fake.exchanges().renewals).toBe(before);
  });

  test('a token that ended early is replaced without anybody noticing', async () => {
    const { address, id } = await mailbox();
    const before = fake.exchanges().renewals;
    desk.travel(15 * 60_000);
    fake.books.endAccess(address);
    await imap.cut();
    await imap.deliver(address, rawLetter());
    await until(async () => (await lettersOf(id)) === 1);
    await until(async () => (await health(id)).inboundHealth.state === 'ok');
    expect(fake.exchanges().renewals).toBeGreaterThan(before);
  }, 60_000);

  test('a session leaves before its token ends, and comes back with the next one, without an alarm', async () => {
    fake.manners = { life: 8 };
    const { address, id } = await mailbox();
    const before = fake.exchanges().renewals;
    await until(async () => fake.exchanges().renewals > before);
    await imap.deliver(address, rawLetter());
    await until(async () => (await lettersOf(id)) === 1);
    const { rows } = await desk.world.db.pool.query(
      `select 1 from event where type = 'connection.health' and data->>'connectionId' = $1`,
      [id],
    );
    expect(rows).toEqual([]);
  }, 90_000);

  test('a revoked consent is an alarm in words, without a storm, and signing in again heals', async () => {
    const { address, id, settings } = await mailbox();
    fake.books.revoke(address);
    desk.travel(60 * 60_000);
    const before = fake.exchanges().refused;
    await imap.cut();
    await post(desk, id, outgoing({ subject: 'Ждёт входа' }));
    await desk.settle();
    const says = async (direction: 'inboundHealth' | 'outboundHealth') =>
      (await health(id))[direction].text.includes('войдите через провайдера заново');
    await until(async () => (await says('inboundHealth')) && (await says('outboundHealth')));
    await sleep(3_000);
    await desk.settle();
    expect(fake.exchanges().refused - before).toBe(1);
    const consentId = await giveConsent(desk, fake, 'microsoft', address);
    const vera = await desk.as('vera');
    await vera.call(updateConnection, { params: { id }, body: { settings: { ...settings, consentId } } });
    await until(async () => (await health(id)).inboundHealth.state === 'ok');
    desk.travel(10 * 60_000);
    await desk.settle();
    await until(async () => sink.letters.some((one) => one.from === address));
  }, 90_000);

  test('J6: no token, code or secret is in any line of the log', () => {
    const lines = logged.join('');
    expect(lines).toContain('signInAgain');
    const secrets = [...fake.books.secrets(), applicationSecret];
    const encoded = secrets.map((one) => Buffer.from(one).toString('base64').slice(0, 30));
    expect([...secrets, ...encoded].filter((one) => lines.includes(one))).toEqual([]);
  });
});

const PATIENCE_MS = 45_000;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('It did not come to that');
    await sleep(100);
  }
}

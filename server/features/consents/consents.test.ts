import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  getConsent,
  listRegistrations,
  saveRegistration,
  startConsent,
  type OauthProvider,
} from '../../../contract/consents.ts';
import {
  createConnection,
  listConnections,
  removeConnection,
  testConnection,
  updateConnection,
} from '../../../contract/mail.ts';
import { createToken, signIn } from '../../../contract/staff.ts';
import { castEmails, castPassword } from '../../testing/cast.ts';
import { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import {
  applicationSecret,
  beginConsent,
  comeBack,
  giveConsent,
  registerApplication,
  settingsByConsent,
} from '../../testing/oauth/applicant.ts';
import { openFakeProvider, type FakeProvider } from '../../testing/oauth/fake-provider.ts';
import { forgetConsents } from './jobs.ts';

const MINUTE_MS = 60_000;
const ADDRESS = 'help@outlook.example';

let fake: FakeProvider;
let desk: TestDesk;
let vera: Client;

beforeAll(async () => {
  fake = await openFakeProvider();
  desk = await openTestDesk({ outside: fake.outside(), house: { queues: [], watches: [] } });
  vera = await desk.as('vera');
  await registerApplication(desk, fake, 'microsoft');
  await registerApplication(desk, fake, 'google');
});
afterEach(() => {
  fake.manners = {};
});
afterAll(async () => {
  await desk.close();
  await fake.stop();
});

async function secondSession(email: string): Promise<Client> {
  const client = new Client(desk.app, { 'accept-language': 'ru' });
  await client.call(signIn, { body: { email, password: castPassword } });
  return client;
}

const failureOf = (form: URL) => form.searchParams.get('consentFailed');
const atProvider = async (provider: OauthProvider = 'microsoft', email = ADDRESS) =>
  fake.consent(await beginConsent(vera, provider, ADDRESS), { email });

async function audited(action: string): Promise<Record<string, unknown>[]> {
  const { rows } = await desk.world.db.pool.query(
    'select data from audit_entry where action = $1 order by id',
    [action],
  );
  return rows.map((row: { data: Record<string, unknown> }) => row.data);
}

describe('an app registration', () => {
  test('is shown without its secret, with the address to enter at the provider', async () => {
    const { items } = await vera.call(listRegistrations, {});
    expect(items.map((one) => one.provider)).toEqual(['microsoft', 'google']);
    expect(items[0]).toMatchObject({
      tenant: 'common',
      secretSet: true,
      redirectAddress: `${desk.world.config.baseUrl}/oauth/microsoft`,
      isAddressAccepted: true,
    });
    expect(JSON.stringify(items)).not.toContain(applicationSecret);
    const { rows } = await desk.world.db.pool.query('select secret from mail_registration');
    expect(rows[0].secret.toString('latin1')).not.toContain(applicationSecret);
  });

  test('keeps its secret for the same client id only', async () => {
    const params = { provider: 'google' } as const;
    const clientId = 'another.apps.googleusercontent.com';
    const answer = await vera.try(saveRegistration, { params, body: { clientId } });
    expect(answer).toMatchObject({ code: 'badConnection', text: expect.stringContaining('секрет') });
    const { items } = await vera.call(listRegistrations, {});
    const own = items.find((one) => one.provider === 'google')?.clientId ?? '';
    await vera.call(saveRegistration, { params, body: { clientId: own } });
  });

  test.each(['../evil', 'a/b', 'common?x', 'x@evil.example'])('takes no tenant like %s', async (tenant) => {
    const body = { clientId: 'x', clientSecret: 'y', tenant };
    expect((await vera.try(saveRegistration, { params: { provider: 'microsoft' }, body })).status).toBe(400);
  });

  test('that is missing or unknown at the provider is said in words', async () => {
    const other = await desk.as('walter');
    const body = { provider: 'microsoft', address: ADDRESS } as const;
    expect(await other.try(startConsent, { body })).toMatchObject({ code: 'badConnection' });
    await vera.call(saveRegistration, {
      params: { provider: 'microsoft' },
      body: { ...(await registered('microsoft')), tenant: 'nowhere.example' },
    });
    const answer = await vera.try(startConsent, { body });
    expect(answer.text).toContain('не знает такого приложения или каталога');
    await vera.call(saveRegistration, {
      params: { provider: 'microsoft' },
      body: { ...(await registered('microsoft')), tenant: 'common' },
    });
  });

  const registered = async (provider: OauthProvider) => {
    const { items } = await vera.call(listRegistrations, {});
    return { clientId: items.find((one) => one.provider === provider)?.clientId ?? '' };
  };
});

describe('signing in', () => {
  test('asks for what is needed and no more, in the safe way', async () => {
    const url = new URL(await beginConsent(vera, 'microsoft', ADDRESS));
    expect(url.origin + url.pathname).toBe('https://login.microsoftonline.com/common/oauth2/v2.0/authorize');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      scope:
        'offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send openid email',
      code_challenge_method: 'S256',
      login_hint: ADDRESS,
      redirect_uri: `${desk.world.config.baseUrl}/oauth/microsoft`,
    });
    const google = new URL(await beginConsent(vera, 'google', ADDRESS));
    expect(Object.fromEntries(google.searchParams)).toMatchObject({
      scope: 'https://mail.google.com/ openid email',
      access_type: 'offline',
      prompt: 'consent',
    });
  });

  test.each(['microsoft', 'google'] as const)('with %s ends at the form with a consent', async (provider) => {
    const form = await comeBack(vera, await atProvider(provider));
    expect(form.pathname).toBe('/settings/mailboxes/new');
    const id = form.searchParams.get('consent') ?? '';
    expect(await vera.call(getConsent, { params: { id } })).toEqual({
      id,
      provider,
      address: ADDRESS,
      signedInAs: ADDRESS,
    });
  });

  test('as somebody else is told, and what an unverified address says is not believed', async () => {
    const id = await giveConsent(desk, fake, 'microsoft', ADDRESS, { email: 'Admin@outlook.example' });
    expect((await vera.call(getConsent, { params: { id } })).signedInAs).toBe('admin@outlook.example');
    fake.manners = { claims: { email_verified: false } };
    const unsure = await giveConsent(desk, fake, 'google', ADDRESS);
    expect((await vera.call(getConsent, { params: { id: unsure } })).signedInAs).toBe('');
  });

  test('again for a known mailbox comes back to its form', async () => {
    const connectionId = '01999999-9999-7999-8999-999999999999';
    const url = await beginConsent(vera, 'microsoft', ADDRESS, connectionId);
    const form = await comeBack(vera, await fake.consent(url, { email: ADDRESS }));
    expect(form.pathname).toBe(`/settings/mailboxes/${connectionId}`);
  });

  test.each([
    ['declined', { declines: true }],
    ['adminNeeded', { needsAdmin: true }],
  ])('comes back as %s when that is what happened', async (failure, person) => {
    const url = await beginConsent(vera, 'microsoft', ADDRESS);
    const form = await comeBack(vera, await fake.consent(url, { email: ADDRESS, ...person }));
    expect(failureOf(form)).toBe(failure);
  });

  test.each([
    ['noMail', { scope: 'https://outlook.office.com/IMAP.AccessAsUser.All' }],
    ['failed', { noRefreshToken: true }],
    ['registration', { token: () => ({ status: 401, body: { error: 'invalid_client' } }) }],
    ['away', { token: () => ({ status: 503, body: {} }) }],
    ['away', { token: () => ({ status: 400, body: { error: 'temporarily_unavailable' } }) }],
    ['failed', { claims: { nonce: 'somebody else’s' } }],
    ['failed', { claims: { aud: 'another application' } }],
    ['failed', { claims: { iss: 'https://login.microsoftonline.com/another/v2.0' } }],
    ['failed', { claims: { exp: 1_000_000 } }],
  ])('fails as %s when the provider answers so: %j', async (failure, manners) => {
    const back = await atProvider();
    fake.manners = manners;
    expect(failureOf(await comeBack(vera, back))).toBe(failure);
  });

  test('a provider that is down is said at once', async () => {
    fake.manners = { down: true };
    const body = { provider: 'google', address: ADDRESS } as const;
    expect((await vera.try(startConsent, { body })).text).toContain('сейчас не отвечает');
  });
});

describe('H2: a way back that is not one’s own', () => {
  test('made up, without a state, or another kind of token, is refused', async () => {
    const genuine = await atProvider();
    const exchanged = fake.exchanges().codes;
    const refused = (await audited('mailConsent.refuse')).length;
    for (const state of [null, '', 'x', `kvo_${'0'.repeat(32)}_${'A'.repeat(43)}`]) {
      const forged = new URL(genuine);
      if (state === null) forged.searchParams.delete('state');
      else forged.searchParams.set('state', state);
      expect(failureOf(await comeBack(vera, forged))).toBe('stale');
    }
    expect(fake.exchanges().codes).toBe(exchanged);
    expect((await audited('mailConsent.refuse')).length).toBe(refused + 4);
    expect(failureOf(await comeBack(vera, genuine))).toBeNull();
  });

  test('of another session, agent, account or of nobody is refused, and stays good for its own', async () => {
    const genuine = await atProvider();
    const before = fake.exchanges().codes;
    const strangers = [
      await secondSession(castEmails.vera),
      await desk.as('maria'),
      await desk.as('oleg'),
      await desk.as('walter'),
      desk.stranger(),
    ];
    for (const stranger of strangers) expect(failureOf(await comeBack(stranger, genuine))).toBe('stale');
    expect(fake.exchanges().codes).toBe(before);
    expect(failureOf(await comeBack(vera, genuine))).toBeNull();
  });

  test('works once, also when it comes twice at once', async () => {
    const genuine = await atProvider();
    const forms = await Promise.all([comeBack(vera, genuine), comeBack(vera, genuine)]);
    expect(forms.map(failureOf).filter((one) => one === 'stale')).toHaveLength(1);
    expect(failureOf(await comeBack(vera, genuine))).toBe('stale');
  });

  test('works for ten minutes', async () => {
    const genuine = await atProvider();
    desk.travel(11 * MINUTE_MS);
    expect(failureOf(await comeBack(vera, genuine))).toBe('stale');
  });

  test('with a code of somebody else, whose verifier is not ours, is refused', async () => {
    const [victims, attackers] = [await atProvider(), await atProvider()];
    victims.searchParams.set('code', attackers.searchParams.get('code') ?? '');
    expect(failureOf(await comeBack(vera, victims))).toBe('failed');
  });

  test('with a code that was used already is refused', async () => {
    const first = await atProvider();
    const code = first.searchParams.get('code') ?? '';
    await comeBack(vera, first);
    const second = await atProvider();
    second.searchParams.set('code', code);
    expect(failureOf(await comeBack(vera, second))).toBe('failed');
  });

  test('from another provider (mix-up) is refused, by its address and by its issuer', async () => {
    const google = await atProvider('google');
    const elsewhere = new URL(google);
    elsewhere.pathname = '/oauth/microsoft';
    expect(failureOf(await comeBack(vera, elsewhere))).toBe('stale');
    google.searchParams.set('iss', 'https://evil.example');
    expect(failureOf(await comeBack(vera, google))).toBe('failed');
  });

  test('leads nowhere but to the form, whatever it says', async () => {
    const genuine = await atProvider();
    for (const name of ['redirect', 'next', 'redirect_uri', 'connectionId', 'RelayState'])
      genuine.searchParams.set(name, 'https://evil.example');
    const answer = await vera.ask({
      method: 'GET',
      path: genuine.pathname + genuine.search,
      page: true,
      headers: { 'x-forwarded-host': 'evil.example' },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toMatch(/^\/settings\/mailboxes\/new\?consent=[0-9a-f-]{36}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
  });

  test('to an unknown provider, or twice over the same field, is none', async () => {
    expect((await vera.ask({ method: 'GET', path: '/oauth/evil?code=1', page: true })).status).toBe(400);
    const twice = await atProvider();
    twice.searchParams.append('state', 'x');
    const answer = await vera.ask({ method: 'GET', path: twice.pathname + twice.search, page: true });
    expect(answer.status).toBe(400);
  });

  test('programs cannot begin one: they have no browser to come back with', async () => {
    const maria = await desk.as('maria');
    const { secret } = await maria.call(createToken, { body: { name: 'Программа', scopes: ['admin'] } });
    const robot = desk.stranger({ authorization: `Bearer ${secret}` });
    const body = { provider: 'microsoft', address: ADDRESS } as const;
    expect((await robot.try(listRegistrations, {})).status).toBe(200);
    expect((await robot.try(startConsent, { body })).code).toBe('notAllowed');
  });
});

describe('a consent', () => {
  const body = (address: string, consentId: string, provider: OauthProvider = 'microsoft') => ({
    name: address,
    teamId: desk.cast.teams.support,
    enabled: false,
    settings: settingsByConsent(desk, provider, address, consentId),
  });

  test('goes to the mailbox that is saved with it, and to no second one', async () => {
    const consentId = await giveConsent(desk, fake, 'microsoft', 'one@outlook.example');
    const made = await vera.call(createConnection, { body: body('one@outlook.example', consentId) });
    expect(made.settings).toMatchObject({ consentId, imap: { login: 'oauth', oauthProvider: 'microsoft' } });
    const again = await vera.try(createConnection, { body: body('two@outlook.example', consentId) });
    expect(again).toMatchObject({ code: 'badConnection', text: expect.stringContaining('войдите') });
    const { settings } = body('two@outlook.example', consentId);
    expect((await vera.try(testConnection, { body: { settings } })).code).toBe('badConnection');
    await vera.call(updateConnection, { params: { id: made.id }, body: { name: 'Первый' } });
    expect(await consentRows(made.id)).toEqual([consentId]);
  });

  test('of another agent, of another provider, made up or an hour old is of no use', async () => {
    const maria = await desk.as('maria');
    const consentId = await giveConsent(desk, fake, 'microsoft', 'three@outlook.example');
    const wish = body('three@outlook.example', consentId);
    expect((await maria.try(createConnection, { body: wish })).code).toBe('badConnection');
    expect((await maria.try(getConsent, { params: { id: consentId } })).code).toBe('notFound');
    const asGoogle = body('three@outlook.example', consentId, 'google');
    expect((await vera.try(createConnection, { body: asGoogle })).code).toBe('badConnection');
    const madeUp = body('three@outlook.example', '01999999-9999-7999-8999-999999999999');
    expect((await vera.try(createConnection, { body: madeUp })).code).toBe('badConnection');
    desk.travel(61 * MINUTE_MS);
    expect((await vera.try(createConnection, { body: wish })).code).toBe('badConnection');
    await forgetConsents.run(desk.world, [desk.cast.accountId]);
    const { rows } = await desk.world.db.pool.query('select 1 from mail_consent where id = $1', [consentId]);
    expect(rows).toEqual([]);
  });

  test('takes the place of the one before; a password takes its place, and removal ends it', async () => {
    const address = 'four@outlook.example';
    const first = await giveConsent(desk, fake, 'microsoft', address);
    const { id } = await vera.call(createConnection, { body: body(address, first) });
    const second = await giveConsent(desk, fake, 'microsoft', address);
    const { settings } = body(address, second);
    await vera.call(updateConnection, { params: { id }, body: { settings } });
    expect(await consentRows(id)).toEqual([second]);
    const { consentId: _gone, imap: _imap, smtp: _smtp, ...rest } = settings;
    const byPassword = { ...rest, inbound: 'none', outbound: 'none' } as const;
    await vera.call(updateConnection, { params: { id }, body: { settings: byPassword } });
    expect(await consentRows(id)).toEqual([]);
    const third = await giveConsent(desk, fake, 'microsoft', address);
    await vera.call(updateConnection, {
      params: { id },
      body: { settings: settingsByConsent(desk, 'microsoft', address, third) },
    });
    await vera.call(removeConnection, { params: { id } });
    expect(await consentRows(id)).toEqual([]);
  });

  test('is for its provider’s own servers: any other host, port or encryption is refused', async () => {
    const address = 'five@outlook.example';
    const consentId = await giveConsent(desk, fake, 'microsoft', address);
    const { id } = await vera.call(createConnection, { body: body(address, consentId) });
    const { settings } = body(address, consentId);
    const elsewhere = [
      { host: 'evil.example' },
      { host: 'imap.gmail.com' },
      { port: 143 },
      { security: 'none' as const },
      { oauthProvider: 'google' as const },
    ];
    for (const change of elsewhere)
      for (const direction of ['imap', 'smtp'] as const) {
        const server = settings[direction];
        const changed = { ...settings, [direction]: { ...server, ...change } };
        const answers = [
          await vera.try(updateConnection, { params: { id }, body: { settings: changed } }),
          await vera.try(testConnection, { body: { id, settings: changed } }),
        ];
        for (const answer of answers)
          expect([change, answer.code, answer.text]).toEqual([
            change,
            'badConnection',
            expect.stringContaining('собственными серверами'),
          ]);
      }
  });

  test('nothing of it is in any answer, event, audit entry or plain column', async () => {
    const admin = [await vera.call(listConnections, {}), await vera.call(listRegistrations, {})];
    const { rows } = await desk.world.db.pool.query(`
      select (select string_agg(e::text, '') from event e) as events,
        (select string_agg(a::text, '') from audit_entry a) as audit,
        (select string_agg(c::text, '') from mail_consent c) as consents,
        (select string_agg(c::text, '') from connection c) as connections`);
    const everything = JSON.stringify([admin, rows]);
    const secrets = [...fake.books.secrets(), applicationSecret];
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets.filter((one) => everything.includes(one))).toEqual([]);
  });

  async function consentRows(connectionId: string): Promise<string[]> {
    const { rows } = await desk.world.db.pool.query('select id from mail_consent where connection_id = $1', [
      connectionId,
    ]);
    return rows.map((row: { id: string }) => row.id);
  }
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getSession, signIn, signOut, signOutEverywhere } from '../../../contract/staff.ts';
import { castEmails, castPassword } from '../../testing/cast.ts';
import type { Answer, Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const right = { email: castEmails.oleg, password: castPassword };

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

async function enter(body: { email: string; password: string } = right): Promise<Client> {
  const client = desk.stranger();
  await client.call(signIn, { body });
  return client;
}
const isIn = async (client: Client) => (await client.try(getSession, {})).status === 200;
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']);

test('who signs in is recognised, and is a stranger again after signing out', async () => {
  const maria = await enter({ email: ' MARIA@polet.example ', password: castPassword });
  const me = await maria.call(getSession, {});
  expect(me.agent).toMatchObject({ name: 'Мария Орлова', role: 'owner' });
  expect(me.permissions).toContain('settings.manage');
  const kept = new Map(maria.cookies);
  await maria.call(signOut, {});
  kept.forEach((value, name) => maria.cookies.set(name, value));
  expect((await maria.try(getSession, {})).code).toBe('notSignedIn');
});

test('signing out everywhere ends the other sessions too', async () => {
  const [here, there] = [await enter(), await enter()];
  await here.call(signOutEverywhere, {});
  expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
});

describe('H3: the session', () => {
  test('is a new one at every sign-in, whatever cookie was shown before', async () => {
    const client = await enter();
    const [before] = client.cookies.values();
    await client.call(signIn, { body: right });
    const [after] = client.cookies.values();
    expect(after).not.toBe(before);
    const thief = desk.stranger();
    thief.cookies.set('kvitok', before ?? '');
    expect(await isIn(thief)).toBe(false);
  });

  test('ends after a week without use', async () => {
    const client = await enter();
    desk.travel(8 * DAY_MS);
    expect(await isIn(client)).toBe(false);
  });

  test('used daily it ends after a month', async () => {
    const client = await enter();
    for (let day = 0; day < 29; day++) {
      desk.travel(DAY_MS);
      expect(await isIn(client)).toBe(true);
    }
    desk.travel(2 * DAY_MS);
    expect(await isIn(client)).toBe(false);
  });
});

describe('H10: the cookie', () => {
  test('is unreadable to scripts and stays on this site', async () => {
    const cookie = cookieOf(await desk.stranger().try(signIn, { body: right }));
    expect(cookie).toMatch(/^kvitok=kvs_[0-9a-f]{32}_[A-Za-z0-9_-]{43}; /);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('is bound to the host and to TLS where the desk has TLS', async () => {
    const secure = await openTestDesk({ beside: desk, config: { baseUrl: 'https://desk.example' } });
    const cookie = cookieOf(await secure.stranger().try(signIn, { body: right }));
    await secure.close();
    expect(cookie).toMatch(/^__Host-kvitok=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});

describe('what is wrong looks the same', () => {
  test.each([
    ['another password', { ...right, password: 'не-тот-пароль-17' }],
    ['an unknown address', { ...right, email: 'nobody@polet.example' }],
    ['no address', { ...right, email: 'x' }],
  ])('%s', async (_what, body) => {
    const answer = await desk.stranger({ 'accept-language': 'ru' }).try(signIn, { body });
    expect(answer).toMatchObject({ status: 401, code: 'wrongPassword' });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('L3: a page of another site', () => {
  const hostile = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  test.each([
    ['its origin', { origin: 'https://evil.example' }],
    ['an origin that is none', { origin: 'null' }],
    ['what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused by %s', async (_what, headers) => {
    const client = await enter();
    expect((await client.try(signOut, { headers })).code).toBe('foreignOrigin');
    expect(await isIn(client)).toBe(true);
  });

  test('cannot sign somebody in', async () => {
    const answer = await desk.stranger().try(signIn, { body: right, headers: hostile });
    expect(answer.code).toBe('foreignOrigin');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'does not get JSON past as %s',
    async (type) => {
      const client = await enter();
      const answer = await client.ask({
        method: 'PATCH',
        path: '/me',
        body: '{"name":"Злодей"}',
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(400);
    },
  );

  test('does not change the method by a header or a field', async () => {
    const client = await enter();
    await client.ask({
      method: 'GET',
      path: '/session?_method=DELETE',
      headers: { 'x-http-method-override': 'DELETE' },
    });
    expect(await isIn(client)).toBe(true);
  });
});

describe('F5: a stranger', () => {
  test.each([
    '/session',
    '/account',
    '/agents',
    '/teams',
    '/statuses',
    '/tickets',
    '/invites',
    '/tokens',
    '/connections',
  ])('is told nothing at %s', async (path) => {
    const answer = await desk.stranger().get(path);
    expect(answer.status).toBe(401);
    expect(Object.keys(answer.body)).toEqual(['error']);
  });

  test('learns of the setup only that it is done', async () => {
    expect((await desk.stranger().get('/setup')).body).toEqual({ done: true });
  });

  test('finds no version or maker in the headers', async () => {
    const { headers } = await desk.stranger().get('/session');
    expect(Object.keys(headers)).not.toContain('server');
    expect(Object.keys(headers)).not.toContain('x-powered-by');
  });
});

describe('E10: another account named beside the session', () => {
  test.each(['x-account-id', 'x-tenant-id'])('in %s is refused, and written down', async (header) => {
    const client = await enter();
    const answer = await client.ask({
      method: 'GET',
      path: '/session',
      headers: { [header]: desk.cast.otherAccountId },
    });
    expect(answer.code).toBe('badRequest');
    const { rows } = await desk.world.db.pool.query(
      `select data from audit_entry where account_id = $1 and action = 'access.denied' and data->>'named' = $2`,
      [desk.cast.accountId, desk.cast.otherAccountId],
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test('a session of one account is nobody in another', async () => {
    const client = await enter();
    const [[name = '', value = ''] = []] = client.cookies;
    const { accountId, otherAccountId } = desk.cast;
    client.cookies.set(
      name,
      value.replace(accountId.replaceAll('-', ''), otherAccountId.replaceAll('-', '')),
    );
    expect(await isIn(client)).toBe(false);
  });
});

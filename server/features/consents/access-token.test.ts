import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { saveRegistration } from '../../../contract/consents.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { applicationSecret, giveConsent, registerApplication } from '../../testing/oauth/applicant.ts';
import { openFakeProvider, type FakeProvider } from '../../testing/oauth/fake-provider.ts';
import { accessToken, type Access } from './actions/access-token.ts';
import { leavingMoment, pauseAfter, personIn } from './rules.ts';

const MINUTE_MS = 60_000;
const ADDRESS = 'help@outlook.example';

let fake: FakeProvider;
let desk: TestDesk;
let second: TestDesk;
let id: string;

beforeAll(async () => {
  fake = await openFakeProvider();
  // Without the timetable, which forgets what nobody claims for an hour.
  const house = { queues: [], watches: [], timetable: [] };
  desk = await openTestDesk({ outside: fake.outside(), house });
  second = await openTestDesk({ outside: fake.outside(), house, beside: desk });
  await registerApplication(desk, fake, 'microsoft');
});
beforeEach(async () => {
  fake.manners = {};
  travelTo(0);
  id = await giveConsent(desk, fake, 'microsoft', ADDRESS);
});
afterAll(async () => {
  await second.close();
  await desk.close();
  await fake.stop();
});

/** Both nodes. */
function travelTo(ms: number): void {
  for (const one of [desk, second]) one.world.clock.shift = ms;
}

const ask = (rejected?: string, at: TestDesk = desk) =>
  accessToken(at.world, desk.cast.accountId, id, rejected);
const textOf = (access: Access) => ('token' in access ? access.token.text : access.trouble);
const renewals = () => fake.exchanges().renewals;

test('a token is used as long as it lives, and renewed before it ends', async () => {
  const before = renewals();
  const first = textOf(await ask());
  travelTo(54 * MINUTE_MS);
  expect(textOf(await ask())).toBe(first);
  travelTo(56 * MINUTE_MS);
  const next = await ask();
  expect(textOf(next)).not.toBe(first);
  expect(fake.books.personOf(textOf(next))).toBe(ADDRESS);
  expect(renewals()).toBe(before + 1);
});

test('refresh tokens are exchanged one after another, each once', async () => {
  const seen = new Set([textOf(await ask())]);
  for (let hour = 1; hour <= 4; hour++) {
    travelTo(hour * 60 * MINUTE_MS);
    seen.add(textOf(await ask()));
  }
  expect(seen.size).toBe(5);
});

test('thirty who want it at once on two nodes make one renewal', async () => {
  const before = renewals();
  fake.manners = { delay: 300 };
  travelTo(2 * 60 * MINUTE_MS);
  const all = await Promise.all(
    Array.from({ length: 30 }, (_, at) => ask(undefined, at % 2 ? desk : second)),
  );
  expect(new Set(all.map(textOf)).size).toBe(1);
  expect(fake.books.personOf(textOf(all[0] ?? { trouble: 'signInAgain' }))).toBe(ADDRESS);
  expect(renewals()).toBe(before + 1);
});

test('who dies while renewing holds up the others for a while only', async () => {
  travelTo(2 * 60 * MINUTE_MS);
  await desk.world.db.pool.query(
    `update mail_consent set renewing_until = now() + interval '1 second' where id = $1`,
    [id],
  );
  expect(fake.books.personOf(textOf(await ask()))).toBe(ADDRESS);
});

test('a consent that was ended is said once, and the provider is asked about it no more', async () => {
  fake.books.revoke(ADDRESS);
  travelTo(2 * 60 * MINUTE_MS);
  const before = renewals();
  for (let time = 0; time < 20; time++) expect(textOf(await ask())).toBe('signInAgain');
  expect(textOf(await ask(undefined, second))).toBe('signInAgain');
  travelTo(48 * 60 * MINUTE_MS);
  expect(textOf(await ask())).toBe('signInAgain');
  expect(renewals()).toBe(before + 1);
});

test.each([
  ['503', () => ({ status: 503, body: 'busy' })],
  ['429', () => ({ status: 429, body: { error: 'slow_down' } })],
  ['temporarily_unavailable', () => ({ status: 400, body: { error: 'temporarily_unavailable' } })],
])(
  '%s: the old token serves while it lives, and the tries come less and less often',
  async (_what, token) => {
    const first = textOf(await ask());
    travelTo(56 * MINUTE_MS);
    fake.manners = { token };
    expect(textOf(await ask())).toBe(first);
    travelTo(61 * MINUTE_MS);
    const before = renewals();
    for (let seconds = 0; seconds < 1800; seconds += 15) {
      travelTo(61 * MINUTE_MS + seconds * 1000);
      expect(textOf(await ask())).toBe('signInServer');
    }
    // Half an hour of asking every 15 seconds: at 0, 1, 3, 7, 15, 25 minutes.
    expect(renewals() - before).toBeLessThanOrEqual(7);
    fake.manners = {};
    travelTo(120 * MINUTE_MS);
    expect(fake.books.personOf(textOf(await ask()))).toBe(ADDRESS);
  },
);

test('a provider that is down is trouble of its own, and passes', async () => {
  travelTo(2 * 60 * MINUTE_MS);
  fake.manners = { down: true };
  expect(textOf(await ask())).toBe('signInServer');
  fake.manners = {};
  travelTo(2 * 60 * MINUTE_MS + MINUTE_MS);
  expect(fake.books.personOf(textOf(await ask()))).toBe(ADDRESS);
});

test('an expired application secret is told, and a new one heals at once', async () => {
  travelTo(2 * 60 * MINUTE_MS);
  const admin = await desk.as('vera');
  const clientId = '5c9e1c0a-9b1e-4f57-8f43-2d7c6a1d3b10';
  const redirect = `${desk.world.config.baseUrl}/oauth/microsoft`;
  fake.books.register(clientId, 'a new secret', redirect);
  expect(textOf(await ask())).toBe('registration');
  const before = renewals();
  expect(textOf(await ask())).toBe('registration');
  expect(renewals()).toBe(before);
  const params = { provider: 'microsoft' } as const;
  await admin.call(saveRegistration, { params, body: { clientId, clientSecret: 'a new secret' } });
  expect(fake.books.personOf(textOf(await ask()))).toBe(ADDRESS);
  fake.books.register(clientId, applicationSecret, redirect);
  await admin.call(saveRegistration, { params, body: { clientId, clientSecret: applicationSecret } });
});

test('a token that a mail server refuses is replaced, unless it has just been made', async () => {
  const first = textOf(await ask());
  expect(textOf(await ask(first))).toBe(first);
  travelTo(15 * MINUTE_MS);
  const next = textOf(await ask(first));
  expect(next).not.toBe(first);
  expect(textOf(await ask(first))).toBe(next);
});

test('an answer that comes after somebody has signed in anew overwrites nothing', async () => {
  travelTo(2 * 60 * MINUTE_MS);
  fake.manners = { delay: 400 };
  const late = ask();
  await sleep(200);
  await desk.world.db.pool.query(
    'update mail_consent set version = version + 1, sealed = sealed where id = $1',
    [id],
  );
  const { rows: before } = await desk.world.db.pool.query('select sealed from mail_consent where id = $1', [
    id,
  ]);
  await late;
  const { rows: after } = await desk.world.db.pool.query('select sealed from mail_consent where id = $1', [
    id,
  ]);
  expect(after[0].sealed.equals(before[0].sealed)).toBe(true);
});

test('another master key opens no token: sign in again', async () => {
  const { rows } = await desk.world.db.pool.query('select sealed from mail_consent where id = $1', [id]);
  const spoilt = Buffer.from(rows[0].sealed).fill(0, 0, 12);
  await desk.world.db.pool.query('update mail_consent set sealed = $2 where id = $1', [id, spoilt]);
  expect(textOf(await ask())).toBe('signInAgain');
});

test('pauses grow to ten minutes; sessions leave before their token ends', () => {
  expect([1, 2, 3, 10].map(pauseAfter)).toEqual([30_000, 60_000, 120_000, 600_000]);
  const from = new Date(0);
  expect(leavingMoment({ accessFrom: from, accessUntil: new Date(60 * MINUTE_MS) })).toEqual(
    new Date(57 * MINUTE_MS),
  );
  expect(leavingMoment({ accessFrom: from, accessUntil: new Date(80_000) })).toEqual(new Date(70_000));
});

test.each([
  [{ email: 'Ivan@Polet.example ' }, 'ivan@polet.example'],
  [{ email: 'ivan@polet.example', email_verified: false }, ''],
  [{ preferred_username: 'ivan@polet.example' }, 'ivan@polet.example'],
  [{ email: 'ivan' }, ''],
  [{ email: ['a@b.example'] }, ''],
  [undefined, ''],
])('an ID token with %j names «%s»', (claims, person) => {
  expect(personIn(claims)).toBe(person);
});

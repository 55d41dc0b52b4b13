import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askPasswordReset, getSession, resetPassword, signIn } from '../../../contract/staff.ts';
import { castEmails, castPassword, type CastName } from '../../testing/cast.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { connectMail, noticesTo, tokenIn } from '../../testing/notices.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const fresh = 'совсем-другой-пароль';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await connectMail(desk);
});
afterAll(() => desk.close());
beforeEach(() => desk.travel(DAY_MS));

const ask = (email: string, headers: Record<string, string> = {}) =>
  desk.stranger().try(askPasswordReset, { body: { email }, headers });
const reset = (token: string, password: string = fresh) =>
  desk.stranger().try(resetPassword, { body: { token, password } });
const enter = (email: string, password: string) => desk.stranger().try(signIn, { body: { email, password } });

async function linkFor(name: CastName, headers: Record<string, string> = {}): Promise<string> {
  await ask(castEmails[name], headers);
  return tokenIn((await noticesTo(desk, castEmails[name])).at(-1));
}

test('a new password comes by mail, once, and ends what was open', async () => {
  const open = desk.stranger();
  await open.call(signIn, { body: { email: castEmails.anna, password: castPassword } });
  const token = await linkFor('anna');
  expect((await reset(token, 'мало')).code).toBe('badPassword');
  expect((await reset(token)).status).toBe(200);
  expect((await reset(token)).code).toBe('linkExpired');
  expect((await open.try(getSession, {})).code).toBe('notSignedIn');
  expect((await enter(castEmails.anna, castPassword)).code).toBe('wrongPassword');
  expect((await enter(castEmails.anna, fresh)).status).toBe(200);
});

test('a link is void after an hour, and after a newer one', async () => {
  const older = await linkFor('igor');
  const newer = await linkFor('igor');
  expect((await reset(older)).code).toBe('linkExpired');
  desk.travel(HOUR_MS + 1_000);
  expect((await reset(newer)).code).toBe('linkExpired');
});

test('of five at once with one link one is let through', async () => {
  const token = await linkFor('oleg');
  const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => reset(token, `${fresh}-${n}`)));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
});

test('H11: a link of another kind, another account or nobody is refused', async () => {
  const token = await linkFor('vera');
  const { accountId, otherAccountId } = desk.cast;
  const foreign = token.replace(accountId.replaceAll('-', ''), otherAccountId.replaceAll('-', ''));
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  for (const forged of [foreign, token.replace('kvr_', 'kvi_'), `${none}.e30.`, `${token}x`, ''])
    expect((await reset(forged)).code).toBe('linkExpired');
});

test('H4: the link leads to the desk, whatever host the request names', async () => {
  await ask(castEmails.maria, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
  const [letter] = await noticesTo(desk, castEmails.maria);
  expect(letter?.text).toContain(`${desk.world.config.baseUrl}/reset-password?token=kvr_`);
  expect(JSON.stringify(letter)).not.toContain('evil');
});

test('known and unknown addresses get the same answer after the same time', async () => {
  const timed = async (email: string) => {
    const start = performance.now();
    const { status, body, headers } = await ask(email);
    return { seen: { status, body, type: headers['content-type'] }, ms: performance.now() - start };
  };
  const [known, unknown] = [await timed(castEmails.vera), await timed('nobody@polet.example')];
  expect(known.seen).toEqual(unknown.seen);
  expect(Math.min(known.ms, unknown.ms)).toBeGreaterThanOrEqual(249);
});

describe('D5: a flood', () => {
  const codes = async (calls: Promise<{ status: number }>[]) =>
    (await Promise.all(calls)).filter((answer) => answer.status === 429).length;

  test('to one address is stopped, from wherever it comes; a stranger to us is limited alike', async () => {
    const before = (await noticesTo(desk, castEmails.igor)).length;
    for (const email of [castEmails.igor, 'nobody-3@polet.example']) {
      const calls = Array.from({ length: 10 }, (_, n) => ask(email, { 'x-forwarded-for': `10.0.0.${n}` }));
      expect(await codes(calls)).toBe(7);
    }
    expect((await noticesTo(desk, castEmails.igor)).length - before).toBe(3);
  });

  test('from one place over many addresses is stopped', async () => {
    const calls = Array.from({ length: 30 }, (_, n) =>
      ask(`many-${n}@polet.example`, { 'x-forwarded-for': `10.0.1.${n}` }),
    );
    expect(await codes(calls)).toBe(10);
  });
});

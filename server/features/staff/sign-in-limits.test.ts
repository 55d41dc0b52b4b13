import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askPasswordReset, signIn } from '../../../contract/staff.ts';
import { castEmails, castPassword } from '../../testing/cast.ts';
import type { Answer } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

const MOST_FOR_ADDRESS = 10;
const MOST_FOR_IP = 100;
const MOST_RESETS_FOR_IP = 20;
const HOUR_MS = 60 * 60 * 1000;

let desk: TestDesk;
let nodes: TestDesk[];
beforeAll(async () => {
  desk = await openTestDesk();
  nodes = [desk, ...(await Promise.all([1, 2, 3].map(() => openTestDesk({ beside: desk }))))];
});
afterAll(async () => {
  await Promise.all(nodes.slice(1).map((node) => node.close()));
  await desk.close();
});
beforeEach(() => nodes.forEach((node) => node.travel(HOUR_MS)));

function tries(
  count: number,
  email: (n: number) => string,
  headers: (n: number) => Record<string, string> = () => ({}),
) {
  return Promise.all(
    Array.from({ length: count }, (_, n) =>
      (nodes[n % nodes.length] ?? desk)
        .stranger(headers(n))
        .try(signIn, { body: { email: email(n), password: `не-тот-${n}` } }),
    ),
  );
}
const withCode = (answers: Answer[], code: string) => answers.filter((answer) => answer.code === code).length;

test('H8: of a thousand tries at once on four nodes ten are looked at, whatever address they claim to come from', async () => {
  const answers = await tries(
    1_000,
    () => castEmails.oleg,
    (n) => ({ 'x-forwarded-for': `10.${n % 250}.0.${n % 199}`, 'x-real-ip': `10.0.${n % 250}.1` }),
  );
  expect(withCode(answers, 'wrongPassword')).toBe(MOST_FOR_ADDRESS);
  expect(withCode(answers, 'tooManyRequests')).toBe(1_000 - MOST_FOR_ADDRESS);
  const wait = Number(answers.find((answer) => answer.code === 'tooManyRequests')?.headers['retry-after']);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(15 * 60);
});

test('the right password does not help while the limit is passed, and does afterwards', async () => {
  await tries(MOST_FOR_ADDRESS + 1, () => castEmails.vera);
  const body = { email: castEmails.vera, password: castPassword };
  expect((await desk.stranger().try(signIn, { body })).code).toBe('tooManyRequests');
  nodes.forEach((node) => node.travel(HOUR_MS / 4));
  expect((await desk.stranger().try(signIn, { body })).status).toBe(200);
});

test('one network trying many addresses is stopped too', async () => {
  const answers = await tries(MOST_FOR_IP + 50, (n) => `stranger-${n}@polet.example`);
  expect(withCode(answers, 'wrongPassword')).toBe(MOST_FOR_IP);
});

test('signing in rightly again and again is not limited', async () => {
  const body = { email: castEmails.anna, password: castPassword };
  for (let n = 0; n < MOST_FOR_ADDRESS + 5; n++)
    expect((await desk.stranger().try(signIn, { body })).status).toBe(200);
});

test('H1: a forwarded address counts only from a trusted proxy, a forwarded name never', async () => {
  const behindProxy = await openTestDesk({ beside: desk, config: { trustedProxies: ['127.0.0.1'] } });
  const visitor = (from: string) =>
    behindProxy.stranger({ 'x-forwarded-for': from, 'x-remote-user': castEmails.maria });
  const ask = (from: string, n: number) =>
    visitor(from).try(askPasswordReset, { body: { email: `of-${n}@polet.example` } });
  const from = (ip: string) =>
    Promise.all(Array.from({ length: MOST_RESETS_FOR_IP + 1 }, (_, n) => ask(ip, n)));
  expect(withCode(await from('198.51.100.7'), 'tooManyRequests')).toBe(1);
  expect((await ask('198.51.100.8', 100)).status).toBe(200);
  expect((await visitor('198.51.100.8').get('/session')).code).toBe('notSignedIn');
  await behindProxy.close();
});

test('a stranger who guesses elsewhere locks nobody out of where he is signed in', async () => {
  const behindProxy = await openTestDesk({ beside: desk, config: { trustedProxies: ['127.0.0.1'] } });
  const enter = (ip: string, password = castPassword) =>
    behindProxy
      .stranger({ 'x-forwarded-for': ip })
      .try(signIn, { body: { email: castEmails.igor, password } });
  const [office, elsewhere] = ['198.51.100.20', '203.0.113.9'];
  expect((await enter(office)).status).toBe(200);
  for (let n = 0; n < MOST_FOR_ADDRESS; n++) await enter(elsewhere, `не-тот-${n}`);
  expect((await enter(elsewhere)).code).toBe('tooManyRequests');
  expect((await enter('198.51.100.21')).code).toBe('tooManyRequests');
  expect((await enter(office)).status).toBe(200);
  const guesses = [];
  for (let n = 0; n <= MOST_FOR_ADDRESS; n++) guesses.push(await enter(office, `не-тот-${n}`));
  expect(withCode(guesses, 'wrongPassword')).toBe(MOST_FOR_ADDRESS);
  expect((await enter(office)).code).toBe('tooManyRequests');
  await behindProxy.close();
});

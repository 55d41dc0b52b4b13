import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isPrivate } from './private-address.ts';
import { newSecret, pauseAfter, secondsAsked, signature } from './rules.ts';

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'localhost',
  '',
])('%s is private', (address) => expect(isPrivate(address)).toBe(true));

test.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a02:6b8::1'])(
  '%s is public',
  (address) => expect(isPrivate(address)).toBe(false),
);

test('signed as the standard says', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  const own = createHmac('sha256', key).update('msg_1.1614265330.{"test": 2432232314}').digest('base64');
  expect(signature(secret, 'msg_1', 1614265330, '{"test": 2432232314}')).toBe(`v1,${own}`);
  expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
});

test.each<[number, number | null, number, number | null]>([
  [1, null, 0, 5_000],
  [2, null, 0, 300_000],
  [2, null, 1, 330_000],
  [1, 60, 0, 60_000],
  [1, 10_000_000, 0, 86_400_000],
  [9, null, 0, 86_400_000],
  [10, null, 0, null],
])('after try %i, asked to wait %s s', (tries, retryAfter, chance, pause) => {
  expect(pauseAfter(tries, retryAfter, chance)).toBe(pause);
});

test.each<[string | undefined, number | null]>([
  [undefined, null],
  ['', null],
  ['120', 120],
  ['-5', null],
  ['soon', null],
  ['Sun, 22 Nov 2026 10:01:00 GMT', 60],
  ['Sun, 22 Nov 2026 09:00:00 GMT', null],
])('Retry-After %s', (header, seconds) => {
  expect(secondsAsked(header, new Date('2026-11-22T10:00:00Z'))).toBe(seconds);
});

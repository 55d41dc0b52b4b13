import { expect, test } from 'vitest';
import { isSendableAddress, oneLine } from './sendable-address.ts';

test.each([
  'anna@example.com',
  'anna.petrova+shop@mail.example.com',
  "o'neil@example.com",
  'root@localhost',
  'почта@пример.рф',
])('%s may be written to', (address) => {
  expect(isSendableAddress(address)).toBe(true);
});

test.each([
  ['another recipient by a line break', 'b@y.test\r\nBcc: evil@z.test'],
  ['another recipient by a comma', 'a@y.test,evil@z.test'],
  ['an argument of the protocol', 'a@y.test> SIZE=1'],
  ['quotes', '"a b"@y.test'],
  ['a space', 'a b@y.test'],
  ['no domain', 'a@'],
  ['an empty label', 'a@b..test'],
  ['no local part', '@b.test'],
  ['a tab', 'a@b.test\t'],
  ['too long', `${'a'.repeat(65)}@b.test`],
])('refused: %s', (_why, address) => {
  expect(isSendableAddress(address)).toBe(false);
});

test('a header is one line', () => {
  expect(oneLine('Счёт\r\nBcc: evil@z.test\u0000')).toBe('Счёт Bcc: evil@z.test');
});

import { expect, test } from 'vitest';
import { mailAddress } from './address.ts';

test.each([
  ['Ivan@Mail.RU', 'ivan@mail.ru'],
  ['  ivan+tag@mail.ru ', 'ivan+tag@mail.ru'],
  ['почта@пример.рф', 'почта@xn--e1afmkfd.xn--p1ai'],
  ['ivan', null],
  ['@mail.ru', null],
  ['ivan@', null],
  ['a@b@c', null],
  ['b@y\r\nBcc: evil@z.example', null],
  ['a@[127.0.0.1]', null],
  ['"a b"@c.example', null],
])('%j is %j', (given, address) => {
  expect(mailAddress(given)).toBe(address);
});

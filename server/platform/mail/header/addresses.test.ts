import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { Repairs } from '../repairs.ts';
import { parseAddresses } from './addresses.ts';

const read = (value: string): string[] =>
  parseAddresses(value, { hints: [], repairs: new Repairs() }).map(
    ({ name, address }) => `${name}|${address}`,
  );

const CASES: [string, string[]][] = [
  ['a@x.test', ['|a@x.test']],
  ['A.B@X.Test', ['|A.B@x.test']],
  ['Anna <a@x.test>, b@x.test', ['Anna|a@x.test', '|b@x.test']],
  ['"Petrov, Ivan" <i@x.test>', ['Petrov, Ivan|i@x.test']],
  ['Petrov, Ivan <i@x.test>', ['Petrov, Ivan|i@x.test']],
  ['Petrov, Ivan, Moscow <i@x.test>, Anna <a@x.test>', ['Petrov, Ivan, Moscow|i@x.test', 'Anna|a@x.test']],
  ['=?utf-8?Q?Petrov,_Ivan?= <i@x.test>', ['Petrov, Ivan|i@x.test']],
  ['"=?utf-8?B?0JDQvdC90LA=?=" <a@x.test>', ['Анна|a@x.test']],
  ['=?utf-8?Q?Anna_<a@x.test>?=', ['Anna|a@x.test']],
  ['=?utf-8?Q?"Anna"?= <a@x.test>', ['Anna|a@x.test']],
  ['a@x.test (Anna Smith)', ['Anna Smith|a@x.test']],
  ['Anna (sales (west)) <a@x.test>', ['Anna|a@x.test']],
  ['Team: a@x.test, b@x.test;, c@x.test', ['|a@x.test', '|b@x.test', '|c@x.test']],
  ['undisclosed-recipients:;', []],
  ['a@x.test =?utf-8?q?=2C?= =?utf-8?q?B=C3=B6b?= <b@x.test>', ['|a@x.test', 'Böb|b@x.test']],
  ['<a@x.test> =?utf-8?q?=2C?= <b@x.test>', ['|a@x.test', '|b@x.test']],
  ['Anna =?utf-8?q?=2C?= Boris <a@x.test>', ['Anna , Boris|a@x.test']],
  [
    '=?utf-8?Q?"Gro=C3=9F?= & Sons GmbH" <a@x.test>, =?utf-8?Q?"Gro=C3=9F?= & Sons GmbH" <b@x.test>',
    ['Groß & Sons GmbH|a@x.test', 'Groß & Sons GmbH|b@x.test'],
  ],
  ['a@x.test; b@x.test', ['|a@x.test', '|b@x.test']],
  ['<a@x.test> <b@x.test>', ['|a@x.test', '|b@x.test']],
  ['Anna <a@x.test> Boris <b@x.test>', ['Anna|a@x.test', 'Boris|b@x.test']],
  ['<<a@x.test>>', ['|a@x.test']],
  ['Anna <a@x.test', ['Anna|a@x.test']],
  ['Anna a@x.test', ['Anna|a@x.test']],
  ['<a@x.test>@c', ['|a@x.test']],
  ['mailto:a@x.test', ['|a@x.test']],
  ['<mailto:a@x.test>', ['|a@x.test']],
  ['<@relay.test:a@x.test>', ['|a@x.test']],
  ['a @ x.test', ['|a@x.test']],
  ['"a b"@x.test', ['|"a b"@x.test']],
  ['"Anna \\"A\\" Smith" <a@x.test>', ['Anna "A" Smith|a@x.test']],
  ['"Anna <a@x.test>', ['Anna|a@x.test']],
  ['Anna [a@x.test]', ['Anna|a@x.test']],
  ['a@[192.0.2.1]', ['|a@[192.0.2.1]']],
  ['a@x.test b@x.test', ['|a@x.test', '|b@x.test']],
  ["'Anna' <'a@x.test'>", ['Anna|a@x.test']],
  ['почта@пример.рф', ['|почта@пример.рф']],
  ['a@xn--e1afmkfd.xn--p1ai', ['|a@xn--e1afmkfd.xn--p1ai']],
  ['"a@x.test" <b@x.test>', ['a@x.test|b@x.test']],
  ['xxx', []],
  ['', []],
];

test.each(CASES)('%s', (written, found) => {
  expect(read(Buffer.from(written, 'utf8').toString('latin1'))).toEqual(found);
});

test('reads names that nobody encoded', () => {
  expect(read(iconv.encode('Анна Петрова <a@x.test>', 'windows-1251').toString('latin1'))).toEqual([
    'Анна Петрова|a@x.test',
  ]);
});

import { expect, test } from 'vitest';
import { decodeQuotedPrintable } from './quoted-printable.ts';

test.each<[string, string]>([
  ['a=3Db', 'a=b'],
  ['soft=\r\nbreak', 'softbreak'],
  ['soft= \r\nbreak', 'softbreak'],
  ['soft=\nbreak', 'softbreak'],
  ['lower=3d', 'lower='],
  ['wrong=ZZ =', 'wrong=ZZ '],
  ['100=% sure', '100=% sure'],
  ['=C3=A9', 'Ã©'],
])('%j', (encoded, decoded) => {
  expect(decodeQuotedPrintable(Buffer.from(encoded, 'latin1')).toString('latin1')).toBe(decoded);
});

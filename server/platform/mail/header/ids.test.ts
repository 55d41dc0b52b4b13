import { expect, test } from 'vitest';
import { parseId, parseIds } from './ids.ts';

test.each<[string, string[]]>([
  ['<a@x> <b@x>', ['a@x', 'b@x']],
  ['<a@x>,<b@x> <a@x>', ['a@x', 'b@x']],
  ['Your message of Monday <a@x>', ['a@x']],
  ['<broken\u0020id@x>', ['brokenid@x']],
  ['a@x b@x', ['a@x', 'b@x']],
  ['<<a@x>>', ['a@x']],
  ['no ids here', []],
])('%s', (written, ids) => {
  expect(parseIds(written, 100)).toEqual(ids);
});

test('an own id may lack brackets and an at sign', () => {
  expect(parseId('<xxx>')).toBe('xxx');
  expect(parseId(' abc123 ')).toBe('abc123');
  expect(parseId('')).toBeNull();
  expect(parseId(null)).toBeNull();
});

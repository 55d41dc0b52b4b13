import { expect, test } from 'vitest';
import { numbersMeant, readQuery, windowsBetween } from './rules.ts';

const known = ['K', 'BAG'];

test.each<[string, string[]]>([
  ['K-1042', ['K-1042']],
  ['k-1042', ['K-1042']],
  ['k1042', ['K-1042']],
  [' №1042 ', ['K-1042', 'BAG-1042']],
  ['к-1042', ['K-1042']],
  ['л-1042', ['K-1042']],
  ['bag-7', ['BAG-7']],
  ['ифп 7', ['BAG-7']],
  ['X-1042', []],
])('the number %s is read as %j', (q, exact) => {
  const { number } = readQuery(q);
  expect(number && numbersMeant(number, known).exact).toEqual(exact);
});

test('what is typed in the other layout under a Russian prefix is understood too', () => {
  const { number } = readQuery('r-1042');
  expect(number && numbersMeant(number, ['К']).exact).toEqual(['К-1042']);
});

test('a number is also the beginning of a longer one', () => {
  const { longer } = numbersMeant({ prefix: 'k', digits: '10' }, known);
  expect(longer).toHaveLength(110);
  expect(longer).toEqual(expect.arrayContaining(['K-100', 'K-1042']));
  expect(numbersMeant({ prefix: 'k', digits: '1' }, known).longer).toEqual([]);
});

test.each([
  ['Ёжик в тумане', 'Ежик в тумане'],
  ['%_* "quoted" -not (a | b) & !c :*', 'quoted not a b c'],
  ['ivan.petrov+shop@mail.example', 'ivan.petrov+shop@mail.example'],
  ['\0\uD800', ''],
  ['a '.repeat(10_000), 'a '.repeat(16).trim()],
])('of %j the words are left', (q, words) => {
  expect(readQuery(q).words).toBe(words);
});

test.each([
  ['ив', ''],
  ['Иванов', 'иванов'],
  ['8 (912) 345-67-89', '9123456789'],
  ['+7 912 345 67 89', '79123456789'],
  ['%%%', ''],
])('%j is the piece %j of a name or address', (q, piece) => {
  expect(readQuery(q).piece).toBe(piece);
});

test('windows of time run from the newest to the oldest id', () => {
  const now = new Date(Date.UTC(2026, 10, 22));
  const windows = windowsBetween('0190ffff-0000-7000-8000-000000000000', 'ffffffff', now);
  expect(windows.at(-1)).toBe('0190');
  expect(windows[0]).toBe('01a2');
  expect(windowsBetween('0190ffff', '01920000', now)).toEqual(['0192', '0191', '0190']);
});

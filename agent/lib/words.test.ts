import { expect, test } from 'vitest';
import { enPlural, ruPlural } from './words.ts';

test.each([
  [0, 'тикетов'],
  [1, 'тикет'],
  [3, 'тикета'],
  [5, 'тикетов'],
  [11, 'тикетов'],
  [21, 'тикет'],
  [112, 'тикетов'],
  [1.5, 'тикетов'],
])('%d %s', (count, word) => {
  expect(ruPlural(count, 'тикет', 'тикета', 'тикетов')).toBe(word);
});

test('English has two forms', () => {
  expect([1, 2, 0].map((count) => enPlural(count, 'ticket', 'tickets'))).toEqual([
    'ticket',
    'tickets',
    'tickets',
  ]);
});

import { describe, expect, test } from 'vitest';
import { guessColumns } from './columns.ts';
import { expressionOf, keysByLook, keysByPatterns } from './numbers.ts';
import { externalKey } from './rules.ts';
import { cpuMsOf } from '../../testing/cpu.ts';

test.each([
  ['ord-1', 'ORD-1'],
  [' ORD 1 ', 'ORD1'],
  ['АВС-12', 'ABC-12'],
  ['№ 77\u00a0012', 'NO77012'],
  ['Ёлка-5', 'ЁЛKA-5'],
])('«%s» is compared as %s', (number, key) => {
  expect(externalKey(number)).toBe(key);
});

describe('numbers of a shape are found', () => {
  test.each<[string, string, string[]]>([
    ['ORD-######', 'Где ord-100500? И ORD-777777.', ['ORD-100500', 'ORD-777777']],
    ['ORD-######', 'ORD-1005001 и XORD-100500 – не те', []],
    ['@@#{9}@@', 'Трек RА123456789RU не движется', ['RA123456789RU']],
    ['№ #{6,10}', 'Заказ №100500, а №12 не он', ['NO100500']],
    ['@@@@@@', 'вчера before vacuum, код XKRTPL', ['XKRTPL']],
    ['*{6}', 'before 7KQ2MX, xk7tpl; BOOKIN', [externalKey('7KQ2MX'), 'XK7TPL', 'BOOKIN'].map(externalKey)],
    ['REF-@@@', 'ref-abc', ['REF-ABC']],
    ['ТТ-*{3}', 'в точке тт-а1б грязно', [externalKey('ТТ-А1Б')]],
  ])('%s in «%s»', (pattern, text, keys) => {
    expect(keysByPatterns(text, [pattern])).toEqual(keys);
  });
});

test('a pattern that is none is refused', () => {
  const bad = ['заказ', '#{0}', '#{9,3}', '{3}', '#{99}'];
  expect(bad.map(expressionOf)).toEqual(bad.map(() => null));
  expect(expressionOf('a+b(#)')).toBe('(?i)a\\+b\\(\\d\\)');
});

test('without a shape, what looks like a number is one', () => {
  expect(keysByLook('Заказ A-100500, трек 80085012345678; тел. 112, 2026 год, слово')).toEqual([
    'A-100500',
    '80085012345678',
  ]);
});

test('K1: a megabyte made to be slow is looked through at once', () => {
  const text = 'ORD-'.repeat(300_000) + '1'.repeat(1_000_000);
  const spent = cpuMsOf(() => {
    keysByPatterns(text, ['ORD-######', '@{1,30}#{1,30}', '*{30}']);
    keysByLook(text);
  });
  expect(spent).toBeLessThan(500);
});

test('columns are guessed by their heading, each target once', () => {
  const fields = [{ key: 'sum', names: { ru: 'Сумма', en: 'Total' } }];
  expect(guessColumns(['№ заказа', 'Сумма', 'E-mail', 'Код', 'Прочее'], fields)).toEqual([
    'externalId',
    'sum',
    'customer',
    '',
    '',
  ]);
});

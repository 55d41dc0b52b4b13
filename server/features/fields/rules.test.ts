import { describe, expect, test } from 'vitest';
import type { FieldKind, FieldSettings } from '../../../contract/fields.ts';
import { flawOf, freeKey, keyFrom, settingsOf } from './definition.ts';
import { checkValue, masked, numberOf, textsOf } from './rules.ts';
import { cpuMsOf } from '../../testing/cpu.ts';

const size: FieldSettings = {
  choices: [
    { value: 's', names: { ru: 'Малый', en: 'Small' } },
    { value: 'l', names: { ru: 'Большой', en: '' } },
  ],
};

describe('what fits is kept in one way', () => {
  test.each<[FieldKind, unknown, FieldSettings, unknown]>([
    ['text', '  Привет\r\nмир ', {}, 'Привет мир'],
    ['text', 42, {}, '42'],
    ['text', 'a\u0000b', {}, 'a b'],
    ['text', 'x\ud800', {}, 'x\ufffd'],
    ['longText', 'раз\r\nдва', {}, 'раз\nдва'],
    ['number', '1 234,5', {}, 1234.5],
    ['number', 7, { decimals: 0 }, 7],
    ['number', 0.1, { decimals: 1 }, 0.1],
    ['money', '1 250,5', {}, { amount: '1250.50', currency: 'RUB' }],
    [
      'money',
      { amount: 12, currency: 'USD' },
      { currencies: ['EUR', 'USD'] },
      { amount: '12.00', currency: 'USD' },
    ],
    ['money', '999999999999999.99', {}, { amount: '999999999999999.99', currency: 'RUB' }],
    ['date', '2028-02-29', {}, '2028-02-29'],
    ['choice', 's', size, 's'],
    ['multiChoice', ['l', 's', 'l'], size, ['l', 's']],
    ['yesNo', false, {}, false],
    ['link', 'https://shop.example/заказ', {}, 'https://shop.example/%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7'],
    ['text', 'a@b.example', { pattern: 'email' }, 'a@b.example'],
    ['text', '+7 (912) 345-67-89', { pattern: 'phone' }, '+7 (912) 345-67-89'],
    ['text', '7707083893', { pattern: 'inn' }, '7707083893'],
    ['text', 'AB-12', { pattern: 'custom', expression: '[A-Z]{2}-\\d+' }, 'AB-12'],
  ])('%s %j', (kind, given, settings, value) => {
    expect(checkValue({ kind, settings }, given)).toEqual({ value });
  });
});

describe('what does not fit is told', () => {
  test.each<[FieldKind, unknown, FieldSettings, string]>([
    ['text', { a: 1 }, {}, 'notText'],
    ['text', 'x'.repeat(501), {}, 'tooLong'],
    ['text', 'ab', { min: 3 }, 'tooShort'],
    ['text', 'abcd', { max: 3 }, 'tooLong'],
    ['text', 'не адрес', { pattern: 'email' }, 'wrongShape'],
    ['text', '7707083894', { pattern: 'inn' }, 'wrongShape'],
    ['text', 'xAB-12', { pattern: 'custom', expression: '[A-Z]{2}-\\d+' }, 'wrongShape'],
    ['number', 'много', {}, 'notNumber'],
    ['number', Number.NaN, {}, 'notNumber'],
    ['number', 1.5, { decimals: 0 }, 'tooPrecise'],
    ['number', 1, { min: 2 }, 'tooSmall'],
    ['number', 3, { max: 2 }, 'tooLarge'],
    ['money', '1.234', {}, 'notMoney'],
    ['money', { amount: '1', currency: 'USD' }, {}, 'wrongCurrency'],
    ['date', '2027-02-29', {}, 'notDate'],
    ['date', '22.11.2026', {}, 'notDate'],
    ['choice', 'm', size, 'notChoice'],
    ['multiChoice', 's', size, 'notChoice'],
    ['yesNo', 'да', {}, 'notYesNo'],
    ['link', 'javascript:alert(1)', {}, 'notLink'],
    ['file', undefined, {}, 'notFile'],
    ['object', undefined, {}, 'notObject'],
  ])('%s %j', (kind, given, settings, problem) => {
    expect(checkValue({ kind, settings }, given)).toMatchObject({ problem });
  });
});

test('K1: an expression that backtracking would choke on takes linear time', () => {
  const settings: FieldSettings = { pattern: 'custom', expression: '(a+)+b' };
  const spent = cpuMsOf(() => {
    expect(checkValue({ kind: 'text', settings }, 'a'.repeat(500))).toEqual({ problem: 'wrongShape' });
    expect(checkValue({ kind: 'longText', settings }, 'a'.repeat(10_000))).toEqual({ problem: 'wrongShape' });
  });
  expect(spent).toBeLessThan(200);
});

test('a definition that makes no sense has a flaw', () => {
  const flaw = (kind: FieldKind, settings: FieldSettings, more = {}) =>
    flawOf({ kind, settings, names: { ru: 'Поле', en: '' }, sensitive: false, ...more });
  expect(flaw('text', {})).toBeNull();
  expect(flaw('text', {}, { names: { ru: ' ', en: '' } })).toBe('noName');
  expect(flaw('choice', { choices: [] })).toBe('noChoices');
  expect(flaw('choice', { choices: [...(size.choices ?? []), ...(size.choices ?? [])] })).toBe(
    'doubleChoice',
  );
  expect(flaw('number', { min: 2, max: 1 })).toBe('minAboveMax');
  expect(flaw('text', { pattern: 'custom', expression: '(?=x)' })).toBe('badExpression');
  expect(flaw('text', { expression: 'x' })).toBe('expressionNeedsPattern');
  expect(flaw('file', {}, { sensitive: true })).toBe('secretOfWrongKind');
  expect(settingsOf('date', { min: 1, pattern: 'email' })).toEqual({});
});

test('a key is made of the name, and is free', () => {
  expect(keyFrom('Номер заказа №1')).toBe('nomer_zakaza_1');
  expect(keyFrom('注文')).toBe('field');
  expect(freeKey('order', new Set(['order', 'order_2']))).toBe('order_3');
});

test.each([
  ['4242 4242 4242 4242', '•••• 4242'],
  ['1234567', '••••'],
  ['1990-01-02', '••••'],
  [12_345_678, '••••'],
])('%s is shown as %s', (value, shown) => {
  expect(masked(value)).toEqual({ masked: shown });
});

test('values are compared as texts and as numbers', () => {
  expect([textsOf(['a', 'b']), textsOf(true), textsOf(''), textsOf({ amount: '2.00' })]).toEqual([
    ['a', 'b'],
    ['true'],
    [],
    ['2.00'],
  ]);
  expect([numberOf({ amount: '2.50' }), numberOf('7'), numberOf('x'), numberOf('2026-11-22')]).toEqual([
    2.5,
    7,
    null,
    Date.UTC(2026, 10, 22),
  ]);
});

import { expect, test } from 'vitest';
import { isIn, stemmed, wanted } from './word-forms.ts';

const cases: [text: string, phrase: string, found: boolean][] = [
  ['Пропал багажа след', 'багаж', true],
  ['Где мой Багажом?', 'багаж', true],
  ['Вернёте деньги?', 'вернете', true],
  ['Еще раз', 'ещё', true],
  ['возвращаем оплату', 'возвра*', true],
  ['завозврат', 'возвра*', false],
  ['Нужен возврат денег за билет', 'возврат денег', true],
  ['Возвраты денег', 'возврат денег', true],
  ['возврат моих денег', 'возврат денег', false],
  ['Please refund me, two refunds', 'refund', true],
  ['refunded yesterday', 'refund', true],
  ['Кое-что сломалось', 'сломаться', true],
  ['USB-разъём не работает', 'разъем', true],
  ['нужен возврат ден.', 'возврат де*', true],
  ['', 'багаж', false],
  ['слово', '', false],
  ['.*', '.*', false],
];

test.each(cases)('«%s» has «%s»: %s', (text, phrase, found) => {
  const asked = wanted(phrase);
  expect(asked !== null && isIn(stemmed(text), asked)).toBe(found);
});

test('a huge text does not hang', () => {
  const text = 'а-'.repeat(200_000);
  expect(isIn(stemmed(text), wanted('багаж') ?? { said: '', stems: [], open: false })).toBe(false);
});

/** What is alike and what is not. */
import { expect, test } from 'vitest';
import { ALIKE_OF_MANY, ALIKE_OF_ONE, likeness, shapeOf } from './likeness.ts';

const alike = (one: string, other: string) => likeness(shapeOf(one, null), shapeOf(other, null));

test.each([
  ['Не работает оплата картой на сайте', 'Здравствуйте! На сайте не работает оплата картой', ALIKE_OF_MANY],
  ['Не работает оплата картой', 'оплата картами не работает уже час', ALIKE_OF_MANY],
  ['Where is my parcel 123', 'Hello, where is my parcel 123? Thanks', ALIKE_OF_ONE],
])('«%s» and «%s» are alike', (one, other, least) => {
  expect(alike(one, other)).toBeGreaterThan(least);
  expect(alike(one, other)).toBeLessThanOrEqual(1.000001);
});

test.each([
  [
    'Здравствуйте, подскажите пожалуйста, где мой багаж',
    'Здравствуйте, подскажите пожалуйста, как вернуть билет',
  ],
  ['Where is my luggage', 'How do I change my seat'],
  ['', ''],
  ['Привет', 'Спасибо'],
])('«%s» and «%s» are not', (one, other) => {
  expect(alike(one, other)).toBeLessThan(ALIKE_OF_ONE);
});

import { expect, test } from 'vitest';
import { moodOf } from './mood.ts';

test.each([
  ['Это безобразие! Третий день жду, буду писать жалобу', 'negative'],
  ['Ваш курьер нахамил моей маме', 'negative'],
  ['Сколько можно ждать?', 'negative'],
  ['This is unacceptable, I want my money back', 'negative'],
  ['Огромное спасибо, всё отлично работает!', 'positive'],
  ['Thank you so much, excellent service', 'positive'],
  ['Подскажите, где моя посылка', null],
  ['Спасибо', null],
  ['', null],
])('«%s»', (text, mood) => {
  expect(moodOf(text)).toBe(mood);
});

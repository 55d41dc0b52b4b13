import { expect, test } from 'vitest';
import { exactLength, readMinutes } from './duration.ts';

test.each([
  [0, '0 с'],
  [59, '59 с'],
  [3600, '1 ч'],
  [3661, '1 ч 1 мин 1 с'],
  [97_200, '27 ч'],
])('%i seconds are %s', (seconds, words) => expect(exactLength(seconds, 'ru')).toBe(words));

test.each([
  ['4', 240],
  ['1,5 ч', 90],
  ['2 ч 15 мин', 135],
  ['90 min', 90],
  ['0:30', 30],
  ['', null],
  ['скоро', null],
])('«%s» is %s minutes', (text, minutes) => expect(readMinutes(text)).toBe(minutes));

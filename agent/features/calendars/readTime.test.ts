import { expect, test } from 'vitest';
import { readTime } from './readTime.ts';

test.each([
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['930', '09:30'],
  ['18.15', '18:15'],
  ['24:00', '24:00'],
  ['24:01', null],
  ['25', null],
  ['9:75', null],
  ['полдень', null],
  ['', null],
])('«%s» is %s', (text, time) => expect(readTime(text)).toBe(time));

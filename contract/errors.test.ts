import { expect, test } from 'vitest';
import { errorWords } from './errors.ts';

test.each([
  ['9', 'ru', 'Слишком часто. Подождите 9 с и повторите.'],
  ['119', 'en', 'Too many requests. Wait 119 s and try again.'],
  ['892', 'ru', 'Слишком часто. Подождите 15 мин и повторите.'],
  ['3600', 'en', 'Too many requests. Wait 60 min and try again.'],
  ['', 'en', 'Too many requests. Wait a moment and try again.'],
] as const)('a wait of «%s» seconds is told in units that fit, in %s', (seconds, language, words) => {
  expect(errorWords('tooManyRequests', language, seconds)).toBe(words);
});

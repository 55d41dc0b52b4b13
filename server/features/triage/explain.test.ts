/** The words that decided. */
import { expect, test } from 'vitest';
import { exampleLetters } from '../../testing/example-letters.ts';
import { decisiveWords, read } from './explain.ts';
import { ask } from './learning/head.ts';
import { learnHead } from './learning/learn.ts';
import { learnVocabulary, readText } from './learning/vocabulary.ts';
import { wordsOf } from './learning/words.ts';

const letters = exampleLetters(150, 1);
const vocabulary = learnVocabulary(letters.map(({ text }) => text));
const { head } = learnHead(
  letters.map(({ text, label }) => ({ label, features: readText(vocabulary, text) })),
  vocabulary.idf.length,
);

test.each([
  ['Добрый день! Пожалуйста, скажите, где моя посылка?', 'delivery', 'посылка'],
  ['Hello, I cannot remember my password, thanks', 'account', 'password'],
  ['Спасибо, но верните деньги', 'refund', 'деньги'],
])('%s', (text, label, word) => {
  const reading = read(vocabulary, wordsOf(text));
  expect(ask(head, reading.features)[0]?.label).toBe(label);
  const decided = decisiveWords(head, reading, label);
  expect(decided).toContain(word);
  expect(decided.length).toBeLessThanOrEqual(4);
});

test('nothing known, nothing decided', () => {
  expect(decisiveWords(head, read(vocabulary, wordsOf('zzz qqq')), 'delivery')).toEqual([]);
  expect(decisiveWords(head, read(vocabulary, []), 'delivery')).toEqual([]);
});

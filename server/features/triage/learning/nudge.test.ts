import { expect, test } from 'vitest';
import { exampleLetters } from '../../../testing/example-letters.ts';
import { ask } from './head.ts';
import { learnHead } from './learn.ts';
import { nudge } from './nudge.ts';
import { learnVocabulary, readText } from './vocabulary.ts';

const letters = exampleLetters(90, 1);
const vocabulary = learnVocabulary(letters.map(({ text }) => text));
const read = (text: string) => readText(vocabulary, text);
const learn = () =>
  learnHead(
    letters.map(({ text, label }) => ({ label, features: read(text) })),
    vocabulary.idf.length,
  ).head;

test('after a correction the same text gets the corrected answer, and others keep theirs', () => {
  const head = learn();
  const others = exampleLetters(60, 2);
  const answers = () => others.map(({ text }) => ask(head, read(text))[0]?.label);
  const before = answers();
  const [odd] = exampleLetters(1, 7);
  const text = `${odd?.text ?? ''} ${letters[0]?.text ?? ''}`;
  const second = ask(head, read(text))[1]?.label ?? '';
  nudge(head, read(text), second);
  expect(ask(head, read(text))[0]?.label).toBe(second);
  const same = answers().filter((answer, at) => answer === before[at]).length;
  expect(same).toBeGreaterThan(0.9 * before.length);
});

test('what it is sure of already, and what it does not know, changes nothing', () => {
  const head = learn();
  const weights = head.weights.slice();
  const [known] = letters;
  nudge(head, read(known?.text ?? ''), known?.label ?? '');
  nudge(head, read(known?.text ?? ''), 'never heard of');
  expect(head.weights).toEqual(weights);
});

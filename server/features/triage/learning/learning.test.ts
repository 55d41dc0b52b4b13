/** The learner as a whole: what it must manage on letters of any kind, and what it must not be shaken by. */
import { expect, test } from 'vitest';
import { exampleLetters } from '../../../testing/example-letters.ts';
import { evaluate } from './evaluate.ts';
import { ask, probabilities } from './head.ts';
import { learnHead } from './learn.ts';
import { learnVocabulary, readText } from './vocabulary.ts';
import { cpuMsOf } from '../../../testing/cpu.ts';

const TOPICS = ['delivery', 'refund', 'account'];

function learned(texts = exampleLetters(120, 1)) {
  const vocabulary = learnVocabulary(texts.map(({ text }) => text));
  const lessons = texts.map(({ text, label }) => ({ label, features: readText(vocabulary, text) }));
  const { head } = learnHead(lessons, vocabulary.idf.length);
  return (text: string) => ask(head, readText(vocabulary, text));
}

test('sorts letters it has not seen, knows how sure it is, and is silent about what is none of its topics', () => {
  const train = exampleLetters(300, 1);
  const test = [...exampleLetters(90, 2), ...exampleLetters(30, 3, ['other'])];
  const result = evaluate(train, test, 'other');
  expect(result.accuracy).toBeGreaterThan(0.97);
  expect(result.top3).toBe(1);
  expect(result.ece).toBeLessThan(0.1);
  expect(result.coverageAt95).toBeGreaterThan(0.9);
  expect(result.precision).toBeGreaterThanOrEqual(0.95);
  expect(result.auroc).toBeGreaterThan(0.95);
  expect(result.inScopeAccuracy).toBeGreaterThan(0.85);
  expect(result.oosRecall).toBeGreaterThan(0.8);
});

test('ten letters a topic are enough to start', () => {
  const result = evaluate(exampleLetters(30, 1), exampleLetters(90, 2), null);
  expect(result.accuracy).toBeGreaterThan(0.8);
});

test('sees through upper case, ё, endings and typing errors', () => {
  const sort = learned();
  const cases: [string, string][] = [
    ['КУРЬЕР НЕ ПРИЕХАЛ', 'delivery'],
    ['когда вернете оплату', 'refund'],
    ['пасылка где', 'delivery'],
    ['с паролями беда', 'account'],
    ['refunds please', 'refund'],
    ['pasword reset', 'account'],
  ];
  expect(cases.map(([text]) => [text, sort(text)[0]?.label])).toEqual(cases);
});

test('what has no known words is answered, but not surely', () => {
  const sort = learned();
  for (const text of ['', '   ', '🙂🙂🙂', 'zzxxqqkk', '?!?!', '\u0000\uFFFF', '한국어']) {
    expect(sort(text)).toHaveLength(3);
    expect(sort(text)[0]?.confidence).toBeLessThan(0.8);
  }
});

test('a letter of any length costs no more than its first words', () => {
  const sort = learned();
  const long = `где моя посылка? ${'курьер не приехал, а заказ ждут. '.repeat(200)}`;
  expect(sort(long)[0]?.label).toBe('delivery');
  const spent = cpuMsOf(() => {
    sort('а'.repeat(5_000_000));
    sort('слово '.repeat(1_000_000));
  });
  expect(spent).toBeLessThan(500);
});

test('confidences stay between 0 and 1 and fall', () => {
  const sort = learned();
  for (const { text } of exampleLetters(30, 9, [...TOPICS, 'other'])) {
    const shares = sort(text).map(({ confidence }) => confidence);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
  }
});

test('the same letters teach the same', () => {
  expect(learned()('верните деньги')).toEqual(learned()('верните деньги'));
});

test('a hundred and twenty classes of three letters each', () => {
  const texts = Array.from({ length: 360 }, (_, at) => ({
    label: `class ${at % 120}`,
    text: `artikel${at % 120} nummer${(at % 120) * 7} frage ${Math.floor(at / 120)}`,
  }));
  const result = evaluate(texts, texts, null);
  expect(result.classes).toBe(120);
  expect(result.accuracy).toBeGreaterThan(0.95);
});

test('eight bits answer as the full weights do', () => {
  const texts = exampleLetters(60, 4);
  const vocabulary = learnVocabulary(texts.map(({ text }) => text));
  const lessons = texts.map(({ text, label }) => ({ label, features: readText(vocabulary, text) }));
  const { head } = learnHead(lessons, vocabulary.idf.length);
  expect(head.weights).toBeInstanceOf(Int8Array);
  const shares = probabilities(head, readText(vocabulary, 'верните деньги'));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
});

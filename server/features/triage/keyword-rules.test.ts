/** Tables: which words a rule finds, and which rule decides. */
import { expect, test } from 'vitest';
import type { KeywordRuleRow } from './keyword.ts';
import { hitsOf, holds, readLetter, ready } from './keyword-rules.ts';
import { inOtherLayout } from './layout.ts';
import { cpuMsOf } from '../../testing/cpu.ts';

const nothing: KeywordRuleRow = {
  id: '',
  name: '',
  active: true,
  anyOf: [],
  allOf: [],
  noneOf: [],
  topicId: null,
  priority: null,
  teamId: null,
  line: null,
  tags: [],
};
const found = (rule: Partial<KeywordRuleRow>, text: string) =>
  holds(ready({ ...nothing, ...rule }), readLetter(text));

test.each([
  ['word forms', { anyOf: ['посылка'] }, 'Где мои посылки?', ['посылка']],
  ['English forms', { anyOf: ['refund'] }, 'Two refunds were promised', ['refund']],
  ['ё is е', { anyOf: ['самолёт'] }, 'САМОЛЕТЫ опаздывают', ['самолёт']],
  ['a phrase in a row', { anyOf: ['потерян багаж'] }, 'Был потерян багажа кусок', ['потерян багаж']],
  ['a phrase apart', { anyOf: ['потерян багаж'] }, 'Потерян не мой багаж', null],
  ['a beginning', { anyOf: ['возвра*'] }, 'оформите возвращение', ['возвра*']],
  ['the wrong layout', { anyOf: ['привет'] }, 'Ghbdtn!', ['привет']],
  ['the wrong layout with keys of signs', { anyOf: ['жалоба'] }, ';fkj,f', ['жалоба']],
  ['the wrong layout, the other way', { anyOf: ['refund'] }, 'куагтв', ['refund']],
  ['all of them', { allOf: ['рейс', 'отмена'] }, 'Рейс отменён? Отмена рейса', ['рейс', 'отмена']],
  ['not all of them', { allOf: ['рейс', 'отмена'] }, 'Рейс вовремя', null],
  ['an exclusion', { anyOf: ['билет'], noneOf: ['спасибо'] }, 'Спасибо за билеты', null],
  ['nothing asked', {}, 'Спасибо за билеты', null],
  ['only exclusions', { noneOf: ['билет'] }, 'Привет', null],
  ['signs without words', { anyOf: ['!!!', '   '] }, '!!!', null],
  ['a part of a word', { anyOf: ['кот'] }, 'который час', null],
  ['signs of regular expressions are letters', { anyOf: ['(a+)+$'] }, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!', null],
  ['an empty letter', { anyOf: ['билет'] }, '', null],
] as [string, Partial<KeywordRuleRow>, string, string[] | null][])('%s', (_name, rule, text, expected) => {
  expect(found(rule, text)).toEqual(expected);
});

test('for each slot the first rule decides, later ones add what is free', () => {
  const rules = [
    { ...nothing, name: 'first', anyOf: ['багаж'], topicId: 't1', tags: ['a'] },
    { ...nothing, name: 'silent', anyOf: ['самолёт'], priority: 'low' as const },
    { ...nothing, name: 'second', anyOf: ['срочно'], topicId: 't2', priority: 'urgent' as const },
  ].map(ready);
  const hits = hitsOf(rules, readLetter('срочно ищу багаж'));
  expect(hits.map(({ rule, sets }) => [rule.name, sets])).toEqual([
    ['first', { topicId: 't1' }],
    ['second', { priority: 'urgent' }],
  ]);
});

test('the other layout and back', () => {
  expect(inOtherLayout('Ghbdtn, rfr ltkf?')).toBe('приветб как дела?');
  expect(inOtherLayout(inOtherLayout('жалоба'))).toBe('жалоба');
});

test('a megabyte of anything is looked at in no time', () => {
  const rules = Array.from({ length: 200 }, (_, at) =>
    ready({ ...nothing, anyOf: [`слово${at} и ещё`, `beginning${at}*`, 'а а а а а б'] }),
  );
  const spent = cpuMsOf(() => {
    for (const text of ['а '.repeat(500_000), 'a'.repeat(1_000_000), ';'.repeat(1_000_000)]) {
      hitsOf(rules, readLetter(text));
    }
  });
  expect(spent).toBeLessThan(1_500);
});

import { expect, test } from 'vitest';
import { saidOf } from './said.ts';

const team = '0190d5a0-7c2e-7000-8000-000000000001';
const gone = '0190d5a0-7c2e-7000-8000-000000000002';
const nameOf = (id: string) => (id === team ? 'Билеты' : undefined);

test.each([
  [{}, '', ''],
  [{ name: 'Возвраты', version: 3 }, 'название: Возвраты · версия: 3', 'name: Возвраты · version: 3'],
  [{ ruleId: gone, name: 'Ночь' }, 'название: Ночь', 'name: Ночь'],
  [{ changed: ['name', 'teamId'], team: null }, 'изменено: название, команда', 'changed: name, team'],
  [{ teamIds: [team, gone], role: 'agent' }, 'команды: Билеты · роль: агент', 'teams: Билеты · role: agent'],
  [{ teamId: team, lines: [1, 2] }, 'команда: Билеты · линии: 1, 2', 'team: Билеты · lines: 1, 2'],
  [{ names: { ru: 'Багаж', en: 'Baggage' } }, 'название: Багаж', 'name: Baggage'],
  [{ modes: { topic: 'act' } }, 'решает сама: тема: сама', 'automatic: topic: acts'],
  [
    { before: { askCsat: false }, after: { askCsat: true } },
    'просьба об оценке: нет → да',
    'request for a rating: no → yes',
  ],
  [{ name: 'off', unheard: 'of' }, 'название: off · unheard: of', 'name: off · unheard: of'],
])('%j reads %s', (data, ru, en) => {
  expect(saidOf(data, { language: 'ru', nameOf })).toBe(ru);
  expect(saidOf(data, { language: 'en', nameOf })).toBe(en);
});

test('a long one is cut', () =>
  expect(saidOf({ text: 'а'.repeat(1000) }, { language: 'ru', nameOf })).toHaveLength(301));

import { expect, test } from 'vitest';
import { maySee, problemsOfTexts, textIn } from './rules.ts';

const permissions = (...own: string[]) => new Set(own);

test.each([
  ['for all', [], permissions(), [], true],
  ['for another team', ['baggage'], permissions(), ['support'], false],
  ['for my team', ['baggage', 'support'], permissions(), ['support'], true],
  ['who manages settings', ['baggage'], permissions('settings.manage'), [], true],
])('seen: %s', (_name, teamIds, own, groups, seen) => {
  expect(maySee({ permissions: own, groups }, { teamIds })).toBe(seen);
});

test('the text of the ticket’s language, or else the other one', () => {
  expect(textIn({ textRu: 'Да', textEn: 'Yes' }, 'en')).toBe('Yes');
  expect(textIn({ textRu: 'Да', textEn: ' ' }, 'en')).toBe('Да');
});

test('what cannot be saved', () => {
  expect(problemsOfTexts({ ru: 'Здравствуйте, {{customer.name}}', en: '' })).toEqual([]);
  expect(problemsOfTexts({ ru: '', en: ' ' })).toMatchObject([{ path: 'texts' }]);
  expect(problemsOfTexts({ ru: '{{customer.nmae}}', en: '{{config.secret}}' })).toMatchObject([
    { path: 'texts.ru' },
    { path: 'texts.en' },
  ]);
});

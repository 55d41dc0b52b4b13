import { expect, test } from 'vitest';
import { countdownOf } from './countdown.ts';
import { heatOf } from './urgency.ts';

const now = Date.parse('2026-03-02T07:00:00Z');
const row = {
  deadlineAt: '2026-03-02T07:25:00Z',
  deadlineKind: 'firstResponse' as const,
  urgency: 0,
  nextActionAt: null,
  statusCategory: 'open' as const,
};

test.each([
  ['calm', row, 'ещё 25 мин', 'calm'],
  ['near', { ...row, urgency: 50 }, 'горит: 25 мин', 'warm'],
  [
    'passed before the server has said so',
    { ...row, deadlineAt: '2026-03-02T05:00:00Z' },
    'просрочено на 2 ч',
    'hot',
  ],
  [
    'past what the customer needed',
    { ...row, deadlineKind: 'neededBy' as const, deadlineAt: '2026-03-02T05:00:00Z' },
    'пересмотреть срок',
    'hot',
  ],
  ['finished', { ...row, statusCategory: 'solved' as const }, undefined, 'calm'],
  ['nothing promised', { ...row, deadlineAt: null, deadlineKind: null }, undefined, 'calm'],
] as const)('%s', (_name, standing, short, heat) => {
  expect(countdownOf(standing, now, 'ru')?.short.replace(/\u00a0/g, ' ')).toBe(short);
  expect(heatOf(standing, now)).toBe(heat);
});

test('the card says what was promised', () => {
  expect(countdownOf(row, now, 'en')).toMatchObject({ kind: 'First response', short: '25 min left' });
});

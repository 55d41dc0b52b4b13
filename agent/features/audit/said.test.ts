import { expect, test } from 'vitest';
import { saidOf } from './said.ts';

test.each([
  [{}, ''],
  [{ name: 'Возвраты', version: 3 }, 'name: Возвраты · version: 3'],
  [{ ruleId: '0190d5a0-7c2e-7000-8000-000000000001', name: 'Ночь' }, 'name: Ночь'],
  [{ changed: ['name', 'tags'], team: null }, 'changed: ["name","tags"]'],
])('%j reads %s', (data, line) => expect(saidOf(data)).toBe(line));

test('a long one is cut', () => expect(saidOf({ text: 'а'.repeat(1000) })).toHaveLength(301));

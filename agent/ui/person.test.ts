import { expect, test } from 'vitest';
import { initialsOf, toneOf } from './person.ts';

test.each([
  ['Анна Смирнова', 'АС'],
  ['Иванова Анна Сергеевна', 'ИА'],
  ['ёлкин', 'Ё'],
  ['ООО «Ромашка и Ко»', 'РИ'],
  ['ИП', 'И'],
  ['sales.team@shop.ru', 'ST'],
  ['  ', '?'],
  ['', '?'],
  ['𝒜nna Bee', '𝒜B'],
])('%s → %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a person keeps his tone however the name is cased', () => {
  expect(toneOf('Анна Смирнова')).toBe(toneOf(' анна смирнова '));
});

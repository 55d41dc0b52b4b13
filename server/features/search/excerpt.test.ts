import { expect, test } from 'vitest';
import { marked, markedPiece, pieceAround } from './excerpt.ts';

const everything = () => true;

test('the found words stand between marks, with their neighbours around', () => {
  const text = `${'слово '.repeat(60)}моя посылка и ещё посылки ${'конец '.repeat(60)}`;
  const excerpt = marked(pieceAround(text, ['посылк']), everything);
  expect(excerpt).toContain('моя \u2068посылка\u2069 и ещё \u2068посылки\u2069 конец');
  expect(excerpt.startsWith('…слово')).toBe(true);
  expect(excerpt.endsWith('…')).toBe(true);
  expect(excerpt.length).toBeLessThan(260);
});

test('ё is kept in what is shown, and English forms are found by their stem', () => {
  expect(marked(pieceAround('Чей это ёжик?', ['ежик']), everything)).toBe('Чей это \u2068ёжик\u2069?');
  expect(marked(pieceAround('Two deliveries late', ['deliveri']), everything)).toBe(
    'Two \u2068deliveries\u2069 late',
  );
});

test('a word that only begins alike is not marked', () => {
  const piece = pieceAround('который кот', ['кот']);
  expect(piece.candidates.map(({ word }) => word)).toEqual(['который', 'кот']);
  expect(marked(piece, (word) => word === 'кот')).toBe('который \u2068кот\u2069');
});

test('without a found word the beginning is shown, and marks of a stranger are taken out', () => {
  expect(marked(pieceAround('\u2068Привет\u2069', ['посылк']), everything)).toBe('Привет');
  expect(marked(pieceAround('', ['посылк']), everything)).toBe('');
});

test('a piece of an address is marked as it is', () => {
  expect(markedPiece('Пётр <petr@mail.example>', 'mail.ex')).toBe('Пётр <petr@\u2068mail.ex\u2069ample>');
});

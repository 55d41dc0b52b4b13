import { expect, test } from 'vitest';
import { isTextFile, wordsOf } from './textFile.ts';

test.each([
  ['text/plain', 'readme', 10, true],
  ['application/octet-stream', 'отчёт.CSV', 10, true],
  ['text/html', 'page.html', 10, true],
  ['text/plain', 'empty.txt', 0, false],
  ['text/plain', 'huge.txt', 600_000, false],
  ['application/pdf', 'счёт.pdf', 10, false],
  ['application/octet-stream', 'txt', 10, false],
])('%s «%s» of %i bytes can be read here: %s', (type, name, size, expected) => {
  expect(isTextFile({ type, name, size })).toBe(expected);
});

test.each([
  ['utf-8', new TextEncoder().encode('Привет')],
  ['utf-16le', new Uint8Array([0xff, 0xfe, ...utf16('Привет', true)])],
  ['utf-16be', new Uint8Array([0xfe, 0xff, ...utf16('Привет', false)])],
  ['windows-1251', new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
])('words are read in %s', (_encoding, bytes) => {
  expect(wordsOf(bytes)).toBe('Привет');
});

function utf16(text: string, littleEndian: boolean): number[] {
  return Array.from(text).flatMap((sign) => {
    const code = sign.charCodeAt(0);
    const bytes = [code >> 8, code & 255];
    return littleEndian ? bytes.toReversed() : bytes;
  });
}

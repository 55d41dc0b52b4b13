/** Sizes of files for people. */
import type { Language } from './language.ts';
import { inDigits } from './numbers.ts';

const units = { ru: ['Б', 'КБ', 'МБ', 'ГБ'], en: ['B', 'KB', 'MB', 'GB'] };
const step = 1024;

export function sizeInWords(bytes: number, language: Language): string {
  let size = bytes;
  let power = 0;
  while (size >= step && power < 3) {
    size /= step;
    power += 1;
  }
  const digits = size < 10 && power > 0 ? 1 : 0;
  const shown = inDigits(size, language, { maximumFractionDigits: digits });
  return `${shown} ${units[language][power] ?? ''}`;
}

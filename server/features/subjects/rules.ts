/** When two outer numbers are the same one. Pure. */

export const LONGEST_NUMBER = 100;

const LOOKS_LIKE_LATIN: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
};

/** Compared without case, spaces and the alphabet in which «АВС» was typed: people copy numbers by eye. */
export function externalKey(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[АВЕКМНОРСТУХ]/g, (letter) => LOOKS_LIKE_LATIN[letter] ?? letter)
    .replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
}

/** The words of a text as the learner sees them: lower case, ё as е, no more of them than a long letter needs. Pure. */

/** Some two kilobytes: what a letter is about stands near its beginning, and its tail is signatures. */
export const MAX_WORDS = 300;
const MAX_CHARS = 12_000;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?|[?!]/gu;

export function wordsOf(text: string): string[] {
  const plain = text.slice(0, MAX_CHARS).normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
  const words: string[] = [];
  for (const [word] of plain.matchAll(WORD)) {
    words.push(word.replace('’', "'"));
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

/** Finds outer numbers in what people write. Pure, and linear in the length of the text. */
import { compiled } from '../fields/patterns.ts';
import { externalKey, LONGEST_NUMBER } from './rules.ts';

const SIGNS: Record<string, string> = { '#': '\\d', '@': '\\pL', '*': '[\\pL\\d]' };
const SPECIAL = /[\\^$.|?+()[\]{}]/g;
const MOST_REPEATED = 30;

/** `ORD-######` as a regular expression of RE2; null for what cannot be one. */
export function expressionOf(written: string): string | null {
  const pattern = written.normalize('NFKC');
  let expression = '';
  for (let at = 0; at < pattern.length;) {
    const sign = pattern.charAt(at);
    const repeated = /^\{(\d{1,2})(?:,(\d{1,2}))?\}/.exec(pattern.slice(at + 1));
    const [least = 1, most = least] = repeated?.slice(1).filter(Boolean).map(Number) ?? [];
    if (least < 1 || most < least || most > MOST_REPEATED) return null;
    if (sign === '{' || sign === '}') return null;
    const one =
      SIGNS[sign] ?? (/\s/.test(sign) ? '\\s{0,3}' : sign.replaceAll(SPECIAL, (each) => `\\${each}`));
    expression += repeated ? `(?:${one}){${least},${most}}` : one;
    at += 1 + (repeated?.[0].length ?? 0);
  }
  // A pattern of literals alone would find a word and no number.
  const finds = /\\d|\\pL/.test(expression);
  return finds && compiled(`(?i)${expression}`) ? `(?i)${expression}` : null;
}

/** How much of a letter is looked through, and how many numbers are taken from it. */
export const READ_LENGTH = 10_000;
export const MOST_NUMBERS = 50;

/**
 * Keys of what looks like a number of these shapes; a number inside a longer one is not meant. What has no digit is a word, unless the
 * shape has something of its own besides or it is written in capitals: `BOOKIN` is a code of six letters, “before” is none.
 */
export function keysByPatterns(text: string, patterns: readonly string[]): string[] {
  const read = text.slice(0, READ_LENGTH).normalize('NFKC');
  const found = new Set<string>();
  for (const pattern of patterns) {
    const expression = expressionOf(pattern);
    const hasOwn = /[\p{L}\p{N}№]/u.test(pattern.replaceAll(/\{[\d,]*\}/g, ''));
    const matcher = expression && compiled(expression)?.matcher(read);
    while (matcher && found.size < MOST_NUMBERS && matcher.find()) {
      const [from, to] = [matcher.start(), matcher.end()];
      const number = read.slice(from, to);
      const isWhole = !isWordAt(read, from - 1) && !isWordAt(read, to);
      if (isWhole && (hasOwn || isCode(number))) found.add(externalKey(number));
    }
  }
  return [...found];
}

function isCode(text: string): boolean {
  return /\p{N}/u.test(text) || text === text.toUpperCase();
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

const LEAST_LENGTH = 5;
const LEAST_DIGITS = 3;

/** Keys of whatever could be a number of some kind that told no shape: `A-100500`, `77012345678`. */
export function keysByLook(text: string): string[] {
  const read = text.slice(0, READ_LENGTH).normalize('NFKC');
  const found = new Set<string>();
  for (const [word] of read.matchAll(/[\p{L}\p{N}][\p{L}\p{N}/_-]*/gu)) {
    const number = word.replace(/[-/_]+$/, '');
    if (number.length < LEAST_LENGTH || number.length > LONGEST_NUMBER) continue;
    if (number.replaceAll(/\D/g, '').length < LEAST_DIGITS) continue;
    found.add(externalKey(number));
    if (found.size >= MOST_NUMBERS) break;
  }
  return [...found];
}

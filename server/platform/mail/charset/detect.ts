/** Guesses the charset of undeclared or wrongly declared bytes that are not UTF-8, by how likely they are in each. */
import { decodeAs, fits } from './decoders.ts';
import { letterLikelihood } from './likelihood.ts';

/** Enough bytes to tell; more only costs time. */
const SAMPLE_BYTES = 1_500;
/** What may come undeclared, with a handicap for the rarer ones so that near ties fall to the usual. */
const CANDIDATES = [
  ['windows-1251', 0],
  ['koi8-r', 0.2],
  ['koi8-u', 0.25],
  ['ibm866', 0.3],
  ['windows-1252', 0],
  ['gb18030', 0],
  ['big5', 0.2],
  ['shift_jis', 0.1],
  ['euc-jp', 0.4],
  ['euc-kr', 0.7],
  ['iso-8859-5', 0.3],
  ['x-mac-cyrillic', 0.6],
  ['windows-1250', 0.3],
] as const;
/** What a charset named elsewhere in the letter is worth, per high byte. */
const HINT_BONUS = 0.7;
const MULTIBYTE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

export interface Guess {
  charset: string;
  /** Mean natural logarithm of the likelihood of one high byte; nearer to zero is surer. */
  likelihood: number;
}

/** The best guess first. `hints` are charsets named elsewhere in the same letter. */
export function guessCharsets(bytes: Uint8Array, hints: readonly string[] = []): Guess[] {
  const sample = highSample(bytes);
  return CANDIDATES.map(([charset, handicap]) => ({
    charset,
    likelihood: likelihoodIn(sample, charset, hints) - handicap,
  }))
    .filter((guess) => Number.isFinite(guess.likelihood))
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** The part of the bytes that speaks: from the first high byte on, cut at a line end where there is one. */
function highSample(bytes: Uint8Array): Uint8Array {
  let first = 0;
  while (first < bytes.length && bytes[first]! < 0x80) first++;
  const from = Math.max(0, first - 16);
  if (bytes.length - from <= SAMPLE_BYTES) return bytes.subarray(from);
  const lineEnd = bytes.lastIndexOf(0x0a, from + SAMPLE_BYTES);
  return bytes.subarray(from, lineEnd > first ? lineEnd : from + SAMPLE_BYTES);
}

function likelihoodIn(sample: Uint8Array, charset: string, hints: readonly string[]): number {
  if (MULTIBYTE.has(charset) && !fits(sample, charset) && !fits(sample.subarray(0, -1), charset))
    return -Infinity;
  const mean = letterLikelihood(decodeAs(sample, charset), charset) / countHigh(sample);
  return mean + (hints.includes(charset) ? HINT_BONUS : 0);
}

function countHigh(bytes: Uint8Array): number {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  return Math.max(1, high);
}

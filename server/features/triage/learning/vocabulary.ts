/** Which features a model knows, and how telling each is: sublinear tf·idf, each group of features of its own length. */
import { GROUPS, GROUP_WEIGHTS, visitFeatures } from './features.ts';
import { wordsOf } from './words.ts';

export interface Vocabulary {
  /** Hash of a feature → its row. */
  rows: Map<number, number>;
  idf: Float32Array;
  /** Room to count in while a text is read; all zero in between. */
  counts: Uint16Array;
}

/** A text as numbers: which rows, and how much of each. */
export interface Features {
  rows: Uint32Array;
  values: Float32Array;
}

/** A feature seen once teaches nothing but that text. */
const LEAST_TEXTS = 2;
/** Keeps the model of a desk of long letters within a few megabytes a head; the rarest features go first. */
const MAX_FEATURES = 80_000;

export function learnVocabulary(texts: readonly string[]): Vocabulary {
  const seen = countTexts(texts);
  const kept = [...seen].filter(([, count]) => count >= LEAST_TEXTS);
  if (kept.length > MAX_FEATURES) kept.sort(([, one], [, other]) => other - one).splice(MAX_FEATURES);
  const idf = Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1);
  return vocabularyOf(
    kept.map(([key]) => key),
    idf,
  );
}

/** `keys` in the order of their rows. */
export function vocabularyOf(keys: readonly number[] | Int32Array, idf: Float32Array): Vocabulary {
  const rows = new Map<number, number>();
  for (const [row, key] of keys.entries()) rows.set(key, row);
  return { rows, idf, counts: new Uint16Array(idf.length) };
}

/** In how many texts each feature occurs. */
function countTexts(texts: readonly string[]): Map<number, number> {
  const seen = new Map<number, number>();
  for (const text of texts) {
    const keys = new Set<number>();
    visitFeatures(wordsOf(text), (_group, key) => keys.add(key));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

export function readText(vocabulary: Vocabulary, text: string): Features {
  return readWords(vocabulary, wordsOf(text));
}

/** `onKnown` is told of every occurrence of a feature that the vocabulary has, and of the places of its words. */
export function readWords(
  { rows, idf, counts }: Vocabulary,
  words: readonly string[],
  onKnown?: (row: number, first: number, second: number) => void,
): Features {
  const met: number[][] = Array.from({ length: GROUPS }, () => []);
  visitFeatures(words, (group, key, first, second) => {
    const row = rows.get(key);
    if (row === undefined) return;
    onKnown?.(row, first, second);
    if (counts[row] === 0) met[group]?.push(row);
    counts[row] = counts[row]! + 1;
  });
  const size = met.reduce((sum, inGroup) => sum + inGroup.length, 0);
  const features = { rows: new Uint32Array(size), values: new Float32Array(size) };
  let from = 0;
  for (const [group, inGroup] of met.entries()) {
    features.rows.set(inGroup, from);
    fill(features.values.subarray(from, from + inGroup.length), inGroup, counts, idf);
    scaleTo(GROUP_WEIGHTS[group] ?? 1, features.values.subarray(from, from + inGroup.length));
    from += inGroup.length;
  }
  return features;
}

/** Sublinear tf·idf; leaves the counts as they were found. */
function fill(values: Float32Array, rows: readonly number[], counts: Uint16Array, idf: Float32Array): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    values[at] = (1 + Math.log(counts[row]!)) * idf[row]!;
    counts[row] = 0;
  }
}

function scaleTo(length: number, values: Float32Array): void {
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += values[at]! * values[at]!;
  const scale = squares > 0 ? length / Math.sqrt(squares) : 0;
  for (let at = 0; at < values.length; at++) values[at] = values[at]! * scale;
}

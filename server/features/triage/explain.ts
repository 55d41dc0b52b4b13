/** Which words of a text spoke for an answer. Pure. */
import type { Head } from './learning/head.ts';
import { readWords, type Features, type Vocabulary } from './learning/vocabulary.ts';

/** A text read once for all questions: what is asked of it, and which words each feature was made of. */
export interface Reading {
  words: readonly string[];
  features: Features;
  /** How often each of the features occurs. */
  counts: Uint16Array;
  /** Every occurrence: the place of its feature, and of its two words (of one word, twice the same). */
  occurrences: { feature: readonly number[]; first: readonly number[]; second: readonly number[] };
}

const MOST_WORDS = 4;
const LEAST_LETTERS = 3;
/** A word that spoke less than this part of the strongest is not worth a mention. */
const WORTH_MENTION = 0.25;

export function read(vocabulary: Vocabulary, words: readonly string[]): Reading {
  const rows: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  const features = readWords(vocabulary, words, (row, one, other) => {
    rows.push(row);
    first.push(one);
    second.push(other);
  });
  const places = new Map<number, number>();
  for (const [place, row] of features.rows.entries()) places.set(row, place);
  const feature = rows.map((row) => places.get(row) ?? 0);
  const counts = new Uint16Array(features.rows.length);
  for (const place of feature) counts[place] = counts[place]! + 1;
  return { words, features, counts, occurrences: { feature, first, second } };
}

/** The strongest first. A feature of two words counts half for each. */
export function decisiveWords(head: Head, reading: Reading, label: string): string[] {
  const strongest = [...wordVotes(reading, featureVotes(head, reading, head.labels.indexOf(label)))]
    .filter(([word, vote]) => vote > 0 && word.length >= LEAST_LETTERS)
    .sort(([, one], [, other]) => other - one);
  const least = (strongest[0]?.[1] ?? 0) * WORTH_MENTION;
  return strongest
    .slice(0, MOST_WORDS)
    .filter(([, vote]) => vote >= least)
    .map(([word]) => word);
}

/** For each feature, what one occurrence adds to the label beyond what it adds to labels on average. */
function featureVotes(head: Head, { features, counts }: Reading, column: number): Float32Array {
  const { rows, values } = features;
  const classes = head.labels.length;
  const votes = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    let sum = 0;
    for (let each = 0; each < classes; each++) sum += head.weights[row * classes + each]!;
    const strength = head.weights[row * classes + column]! - sum / classes;
    votes[at] = (strength * head.scales[row]! * values[at]!) / counts[at]!;
  }
  return votes;
}

function wordVotes({ words, occurrences }: Reading, votes: Float32Array): Map<string, number> {
  const byPlace = new Float64Array(words.length);
  for (let at = 0; at < occurrences.feature.length; at++) {
    const half = votes[occurrences.feature[at]!]! / 2;
    const first = occurrences.first[at]!;
    const second = occurrences.second[at]!;
    byPlace[first] = byPlace[first]! + half;
    byPlace[second] = byPlace[second]! + half;
  }
  const byWord = new Map<string, number>();
  for (const [at, word] of words.entries()) byWord.set(word, (byWord.get(word) ?? 0) + byPlace[at]!);
  return byWord;
}

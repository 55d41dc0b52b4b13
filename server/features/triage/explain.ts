/** Which words of a text spoke for an answer. Pure. */
import { visitFeatures } from './learning/features.ts';
import type { Head } from './learning/head.ts';
import { readWords, type Vocabulary } from './learning/vocabulary.ts';

const MOST_WORDS = 4;
const LEAST_LETTERS = 3;
/** A word that spoke less than this part of the strongest is not worth a mention. */
const WORTH_MENTION = 0.25;

/** The strongest first. A feature of two words counts half for each. */
export function decisiveWords(
  head: Head,
  vocabulary: Vocabulary,
  words: readonly string[],
  label: string,
): string[] {
  const column = head.labels.indexOf(label);
  const votes = votesOf(head, vocabulary, words, column);
  const byWord = new Map<string, number>();
  visitFeatures(words, (_group, key, first, second) => {
    const vote = votes.get(vocabulary.rows.get(key) ?? -1) ?? 0;
    for (const at of [first, second]) {
      const word = words[at] ?? '';
      byWord.set(word, (byWord.get(word) ?? 0) + vote / 2);
    }
  });
  const strongest = [...byWord]
    .filter(([word, vote]) => vote > 0 && word.length >= LEAST_LETTERS)
    .sort(([, one], [, other]) => other - one);
  const least = (strongest[0]?.[1] ?? 0) * WORTH_MENTION;
  return strongest
    .slice(0, MOST_WORDS)
    .filter(([, vote]) => vote >= least)
    .map(([word]) => word);
}

/** For each feature, what one occurrence adds to the label beyond what it adds to labels on average. */
function votesOf(
  head: Head,
  vocabulary: Vocabulary,
  words: readonly string[],
  column: number,
): Map<number, number> {
  const { rows, values } = readWords(vocabulary, words);
  const counts = occurrences(vocabulary, words);
  const classes = head.labels.length;
  const votes = new Map<number, number>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const weights = head.weights.subarray(row * classes, (row + 1) * classes);
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / classes;
    const strength = (weights[column] ?? 0) - mean;
    votes.set(row, (strength * head.scales[row]! * values[at]!) / (counts.get(row) ?? 1));
  }
  return votes;
}

function occurrences({ rows }: Vocabulary, words: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  visitFeatures(words, (_group, key) => {
    const row = rows.get(key);
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
  });
  return counts;
}

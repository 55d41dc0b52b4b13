/** What the history of a desk teaches: one shared vocabulary, a head a question that has enough examples. Pure. */
import type { TriageHead } from '../../../contract/triage.ts';
import { learnHead } from './learning/learn.ts';
import { learnVocabulary, readText } from './learning/vocabulary.ts';
import type { KnownHead, LearnedModel } from './known-model.ts';

export interface Lessons {
  /** Oldest first. */
  texts: string[];
  heads: { name: TriageHead; lessons: { text: number; label: string }[] }[];
}

/** A label with fewer texts is left out of its head. */
const LEAST_TEXTS_A_LABEL = 5;
/** A head with fewer lessons has nothing to say. */
const LEAST_LESSONS = 20;
/** So many latest trials are kept to set thresholds by. */
const MAX_TRIALS = 2_000;

/** Null when no head has enough to learn from. */
export function learnDesk({ texts, heads }: Lessons): LearnedModel | null {
  const startedAt = performance.now();
  const teachable = heads.flatMap((head) => {
    const lessons = frequentOnly(head.lessons);
    const labels = new Set(lessons.map(({ label }) => label));
    return lessons.length >= LEAST_LESSONS && labels.size > 1 ? [{ ...head, lessons }] : [];
  });
  if (teachable.length === 0) return null;
  const vocabulary = learnVocabulary(texts);
  const features = texts.map((text) => readText(vocabulary, text));
  const learned = teachable.map(({ name, lessons }) =>
    learnOne(
      name,
      lessons.map(({ text, label }) => ({ label, features: features[text]! })),
      vocabulary.idf.length,
    ),
  );
  return {
    texts: texts.length,
    seconds: (performance.now() - startedAt) / 1000,
    keys: Int32Array.from(vocabulary.rows.keys()),
    idf: vocabulary.idf,
    heads: learned,
  };
}

function frequentOnly<L extends { label: string }>(lessons: readonly L[]): L[] {
  const counts = new Map<string, number>();
  for (const { label } of lessons) counts.set(label, (counts.get(label) ?? 0) + 1);
  return lessons.filter(({ label }) => (counts.get(label) ?? 0) >= LEAST_TEXTS_A_LABEL);
}

type Lesson = Parameters<typeof learnHead>[0][number];

function learnOne(name: TriageHead, lessons: readonly Lesson[], rows: number): KnownHead {
  const { head, trials } = learnHead(lessons, rows, 'latest');
  const places = new Map(head.labels.map((label, place) => [label, place]));
  const placeOf = (label: string) => places.get(label) ?? -1;
  return {
    name,
    head,
    texts: head.labels.map((label) => lessons.filter((lesson) => lesson.label === label).length),
    trials: trials
      .slice(-MAX_TRIALS)
      .map(({ probability, truth, answer }) => [round(probability), placeOf(truth), placeOf(answer)]),
  };
}

function round(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}

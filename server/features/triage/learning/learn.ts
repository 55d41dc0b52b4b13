/** Learns one question from labelled texts: tries itself on texts kept back, sets its confidence and thresholds, then learns from all. */
import { findCautiousThreshold, findThreshold, learnCalibration, type Trial } from './calibration.ts';
import { calibrate, packHead, probabilities, type Head } from './head.ts';
import { average, learnSoftmax, type Example, type Weights } from './softmax.ts';
import type { Features } from './vocabulary.ts';

export interface Lesson {
  label: string;
  features: Features;
}

export interface Learned {
  head: Head;
  /** The head's answers to lessons it had not seen, by calibrated confidence, in the order of the lessons. */
  trials: LabelledTrial[];
}

export interface LabelledTrial extends Trial {
  truth: string;
  answer: string;
}

/** The answers of this many rounds are averaged. */
const ROUNDS = 3;
/** Every fifth part is kept back. */
const FOLDS = 5;
/** With fewer lessons each is kept back once; with more, the latest fifth of each class is enough. */
const LESSONS_TO_CROSS_FIT = 2_000;

/**
 * Which lessons are kept back to try what was learned from the others: every class's latest fifth (few lessons: each fifth in turn), or
 * the latest fifth of all, as a desk would have met them.
 */
export type KeptBack = 'ofEachClass' | 'latest';

/** `lessons` in their order of time, the latest last; they must be of at least two labels. `rows` is the size of the vocabulary. */
export function learnHead(
  lessons: readonly Lesson[],
  rows: number,
  keptBack: KeptBack = 'ofEachClass',
): Learned {
  const labels = [...new Set(lessons.map(({ label }) => label))].sort();
  const places = new Map(labels.map((label, place) => [label, place]));
  const examples = lessons.map(({ label, features }) => ({ features, label: places.get(label) ?? 0 }));
  const { trials: raw, rounds } = tryOut(examples, rows, labels, keptBack);
  for (let round = rounds.length; round < ROUNDS; round++) {
    rounds.push(learnSoftmax(examples, rows, labels.length, round));
  }
  const calibration = learnCalibration(raw);
  const head = packHead(labels, average(rounds));
  const trials = raw.map((trial) => ({ ...trial, probability: calibrate(calibration, trial.probability) }));
  return { head: { ...head, calibration }, trials };
}

export function thresholdOf({ trials }: Learned, precision: number): number | null {
  return findThreshold(trials, precision);
}

/** `unknown`: texts of none of the labels that the head has not learned from, when there are any. */
export function cautiousThresholdOf({ head, trials }: Learned, unknown: readonly Features[]): number {
  const sure = unknown.map((features) =>
    calibrate(head.calibration, Math.max(...probabilities(head, features))),
  );
  return findCautiousThreshold(trials, sure);
}

/** What was learned from four fifths of many lessons is good enough to be one of the rounds. */
function tryOut(examples: readonly Example[], rows: number, labels: readonly string[], keptBack: KeptBack) {
  const fifths = keptBack === 'latest' ? fifthsOfAll(examples.length) : fifthsOf(examples, labels.length);
  const isSmall = examples.length < LESSONS_TO_CROSS_FIT;
  const folds = isSmall && keptBack === 'ofEachClass' ? [0, 1, 2, 3, 4] : [FOLDS - 1];
  const trials: LabelledTrial[] = [];
  const rounds: Weights[] = [];
  for (const fold of folds) {
    const kept = examples.filter((_, at) => fifths[at] === fold);
    const others = examples.filter((_, at) => fifths[at] !== fold);
    if (kept.length === 0 || others.length === 0) continue;
    const weights = learnSoftmax(others, rows, labels.length, 0);
    const head = packHead(labels, weights);
    for (const example of kept) trials.push(trialOf(head, example));
    if (!isSmall) rounds.push(weights);
  }
  return { trials, rounds };
}

function fifthsOfAll(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) => Math.floor((at * FOLDS) / count));
}

/** For each example which fifth of its class's time it falls into: letters written together resemble each other. */
function fifthsOf(examples: readonly Example[], classes: number): Uint8Array {
  const sizes = new Uint32Array(classes);
  for (const { label } of examples) sizes[label] = (sizes[label] ?? 0) + 1;
  const seen = new Uint32Array(classes);
  return Uint8Array.from(examples, ({ label }) => {
    const place = seen[label] ?? 0;
    seen[label] = place + 1;
    return Math.floor((place * FOLDS) / (sizes[label] ?? 1));
  });
}

function trialOf(head: Head, { features, label }: Example): LabelledTrial {
  const shares = probabilities(head, features);
  let best = 0;
  for (const [at, share] of shares.entries()) if (share > shares[best]!) best = at;
  return {
    truth: head.labels[label] ?? '',
    answer: head.labels[best] ?? '',
    probability: shares[best] ?? 0,
    right: best === label,
  };
}

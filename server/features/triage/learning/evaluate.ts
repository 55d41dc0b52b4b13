/** Learns from some texts and says how well it sorts others, which it looks at only after everything is settled. */
import { cautiousThresholdOf, learnHead, thresholdOf, type Learned } from './learn.ts';
import { ask } from './head.ts';
import {
  accuracy,
  auroc,
  calibrationError,
  isRight,
  macroF1,
  share,
  topThree,
  type Judged,
} from './measures.ts';
import { learnVocabulary, readText, type Vocabulary } from './vocabulary.ts';

export interface LabelledText {
  text: string;
  label: string;
}

/** Shares from 0 to 1. The first block is about test texts of the classes alone; those labelled unknown are judged in the second. */
export interface Evaluation {
  accuracy: number;
  macroF1: number;
  /** The true class is among the first three answers. */
  top3: number;
  /** Expected calibration error, fifteen bins. */
  ece: number;
  /** From texts to a model that may be used, thresholds included; seconds by the clock, one thread. */
  trainSeconds: number;
  trainCpuSeconds: number;
  /** The median test text, from words to answers; microseconds, one thread. */
  inferenceMicros: number;
  /** The share of texts that the desk would act on by itself at `threshold`. */
  coverageAt95: number;
  /** Of those, how many rightly; null when it would act on none. */
  precision: number | null;
  /** The confidence that gave 95 % precision on training texts kept back; null when none did. */
  threshold: number | null;
  classes: number;
  trainTexts: number;
  testTexts: number;
  /** The share of unknown texts whose confidence is below `cautiousThreshold`. */
  oosRecall?: number;
  /** The share of known texts that are at or above it and right. */
  inScopeAccuracy?: number;
  cautiousThreshold?: number;
  /** Known against unknown texts, by the confidence of the best answer. */
  auroc?: number;
}

const WANTED_PRECISION = 0.95;

/** `unknown`: the label of texts of none of the classes. In `train` they are no class; they only help to set the cautious threshold. */
export function evaluate(
  train: readonly LabelledText[],
  test: readonly LabelledText[],
  unknown: string | null,
): Evaluation {
  const startedAt = performance.now();
  const startedCpu = process.cpuUsage();
  const known = train.filter(({ label }) => label !== unknown);
  const vocabulary = learnVocabulary(known.map(({ text }) => text));
  const lessons = known.map(({ text, label }) => ({ label, features: readText(vocabulary, text) }));
  const learned = learnHead(lessons, vocabulary.idf.length);
  const threshold = thresholdOf(learned, WANTED_PRECISION);
  const strangers = train.filter(({ label }) => label === unknown);
  const cautious = cautiousThresholdOf(
    learned,
    strangers.map(({ text }) => readText(vocabulary, text)),
  );
  const trainSeconds = (performance.now() - startedAt) / 1000;
  const cpu = process.cpuUsage(startedCpu);

  const inScope = test.filter(({ label }) => label !== unknown);
  const { judged, micros } = judge(vocabulary, learned, inScope);
  const result = {
    ...measure(judged, threshold),
    trainSeconds: round(trainSeconds),
    trainCpuSeconds: round((cpu.user + cpu.system) / 1e6),
    inferenceMicros: round(micros),
    classes: learned.head.labels.length,
    trainTexts: known.length,
    testTexts: inScope.length,
  };
  if (unknown === null) return result;
  const outside = test.filter(({ label }) => label === unknown);
  return { ...result, ...measureUnknown(judged, judge(vocabulary, learned, outside).judged, cautious) };
}

function judge(
  vocabulary: Vocabulary,
  { head }: Learned,
  texts: readonly LabelledText[],
): { judged: Judged[]; micros: number } {
  const times: number[] = [];
  const judged = texts.map(({ text, label }) => {
    const startedAt = performance.now();
    const answers = ask(head, readText(vocabulary, text));
    times.push(performance.now() - startedAt);
    return {
      truth: label,
      answers: answers.map((answer) => answer.label),
      confidence: answers[0]?.confidence ?? 0,
    };
  });
  const median = times.sort((one, other) => one - other)[times.length >> 1] ?? 0;
  return { judged, micros: median * 1000 };
}

function measure(judged: readonly Judged[], threshold: number | null) {
  const actedOn = threshold === null ? [] : judged.filter(({ confidence }) => confidence >= threshold);
  return {
    accuracy: round(accuracy(judged)),
    macroF1: round(macroF1(judged)),
    top3: round(topThree(judged)),
    ece: round(calibrationError(judged)),
    coverageAt95: round(actedOn.length / judged.length),
    precision: actedOn.length > 0 ? round(accuracy(actedOn)) : null,
    threshold: threshold === null ? null : round(threshold),
  };
}

function measureUnknown(known: readonly Judged[], unknown: readonly Judged[], cautious: number) {
  return {
    oosRecall: round(share(unknown, ({ confidence }) => confidence < cautious)),
    inScopeAccuracy: round(share(known, (each) => each.confidence >= cautious && isRight(each))),
    cautiousThreshold: round(cautious),
    auroc: round(
      auroc(
        known.map(({ confidence }) => confidence),
        unknown.map(({ confidence }) => confidence),
      ),
    ),
  };
}

/** Four places say all that thousands of texts can tell. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A learned question (topic, priority, spam…): small whole numbers as weights, and how sure its answers may be taken to be. */
import { exponents, type Weights } from './softmax.ts';
import type { Features } from './vocabulary.ts';

export interface Head {
  labels: readonly string[];
  /** A row a feature, a column a class; a row's numbers count as many times its scale. */
  weights: Int8Array;
  scales: Float32Array;
  bias: Float32Array;
  calibration: Calibration;
}

/** Takes the model's own probability p of its best answer to how often such answers are right: sigmoid(slope · logit(p) + shift). */
export interface Calibration {
  slope: number;
  shift: number;
}

export interface Answer {
  label: string;
  /** From 0 to 1: how often an answer given so surely is right. */
  confidence: number;
}

/** Before anything is known of its answers, a model is believed. */
export const TAKEN_AT_ITS_WORD: Calibration = { slope: 1, shift: 0 };

const MOST = 127;

/** Eight bits a weight: a quarter of the room, and the same answers. */
export function packHead(labels: readonly string[], learned: Weights): Head {
  const { classes, bias } = learned;
  const rows = learned.weights.length / classes;
  const weights = new Int8Array(learned.weights.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    let most = 0;
    for (let at = from; at < from + classes; at++) most = Math.max(most, Math.abs(learned.weights[at]!));
    if (most === 0) continue;
    scales[row] = most / MOST;
    for (let at = from; at < from + classes; at++) {
      weights[at] = Math.round((learned.weights[at]! / most) * MOST);
    }
  }
  return { labels, weights, scales, bias: bias.slice(), calibration: TAKEN_AT_ITS_WORD };
}

/** The surest first, at most so many. */
export function ask(head: Head, features: Features, most = 3): Answer[] {
  const shares = probabilities(head, features);
  const order = greatest(shares, most);
  const best = shares[order[0] ?? 0] ?? 0;
  const confidence = calibrate(head.calibration, best);
  const rest = best < 1 ? (1 - confidence) / (1 - best) : 0;
  return order.map((at, place) => ({
    label: head.labels[at] ?? '',
    confidence: place === 0 ? confidence : Math.min(confidence, shares[at]! * rest),
  }));
}

/** The places of the greatest numbers, in falling order. */
function greatest(numbers: Float32Array, most: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!;
    if (places.length === most && number <= numbers[places[most - 1]!]!) continue;
    let place = Math.min(places.length, most - 1);
    while (place > 0 && numbers[places[place - 1]!]! < number) {
      places[place] = places[place - 1]!;
      place--;
    }
    places[place] = at;
  }
  return places;
}

/** The model's own probabilities, a class a place, before any calibration. */
export function probabilities(head: Head, features: Features): Float32Array {
  const scores = Float32Array.from(head.bias);
  addScores(head, features, scores);
  const sum = exponents(scores);
  for (let at = 0; at < scores.length; at++) scores[at] = scores[at]! / sum;
  return scores;
}

/** Four rows at a time: the sums are then read and written a quarter as often. */
export function addScores(head: Head, { rows, values }: Features, scores: Float32Array): void {
  const { weights, scales } = head;
  const classes = scores.length;
  let at = 0;
  for (; at + 3 < rows.length; at += 4) {
    const first = rows[at]! * classes;
    const second = rows[at + 1]! * classes;
    const third = rows[at + 2]! * classes;
    const fourth = rows[at + 3]! * classes;
    const ofFirst = values[at]! * scales[rows[at]!]!;
    const ofSecond = values[at + 1]! * scales[rows[at + 1]!]!;
    const ofThird = values[at + 2]! * scales[rows[at + 2]!]!;
    const ofFourth = values[at + 3]! * scales[rows[at + 3]!]!;
    for (let each = 0; each < classes; each++) {
      scores[each] =
        scores[each]! +
        ofFirst * weights[first + each]! +
        ofSecond * weights[second + each]! +
        ofThird * weights[third + each]! +
        ofFourth * weights[fourth + each]!;
    }
  }
  for (; at < rows.length; at++) {
    const from = rows[at]! * classes;
    const value = values[at]! * scales[rows[at]!]!;
    for (let each = 0; each < classes; each++) scores[each] = scores[each]! + value * weights[from + each]!;
  }
}

export function calibrate({ slope, shift }: Calibration, probability: number): number {
  return sigmoid(slope * logit(probability) + shift);
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

export function logit(probability: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(inside / (1 - inside));
}

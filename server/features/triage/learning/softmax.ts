/** Softmax regression by stochastic gradient descent with dropped-out features. */
import { Chance } from './random.ts';
import type { Features } from './vocabulary.ts';

/** Row by row: the weight of a feature for each class stands together. */
export interface Weights {
  classes: number;
  weights: Float32Array;
  bias: Float32Array;
}

export interface Example {
  features: Features;
  /** The place of its class. */
  label: number;
}

/** Chosen on CLINC150's validation split; its test split was not looked at. */
const RATE = 1.5;
const BIAS_SHARE = 0.1;
/** Each feature is missing half of the time: no word may decide alone, and unheard-of texts look unsure. */
const DROPOUT = 0.5;
const LABEL_SMOOTHING = 0.1;
/** What moves a weight by less is left: nearly all classes of a text, so that learning is twice as fast. */
const LEAST_GRADIENT = 0.003;
const EPOCHS = 5;
const MAX_EPOCHS = 40;
/** A small history is read more often. */
const LEAST_STEPS = 15_000;
const UNTIL_32_BITS = 2 ** 32;

/** `round`: another one learns the same in another order. */
export function learnSoftmax(
  examples: readonly Example[],
  rows: number,
  classes: number,
  round: number,
): Weights {
  const chance = new Chance(7919 * (round + 1));
  const learner = new Learner(rows, classes, examples, chance);
  const epochs = Math.min(MAX_EPOCHS, Math.max(EPOCHS, Math.ceil(LEAST_STEPS / examples.length)));
  const order = Uint32Array.from(examples.keys());
  const steps = epochs * examples.length;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    chance.shuffle(order);
    for (const at of order) learner.learn(examples[at]!, RATE * (1 - step++ / steps));
  }
  return learner;
}

/** Rounds differ by chance; their mean has less of it. */
export function average(rounds: readonly Weights[]): Weights {
  const [first, ...others] = rounds;
  if (!first) throw new RangeError('nothing to average');
  const { weights, bias, classes } = first;
  for (const other of others) {
    for (let at = 0; at < weights.length; at++) weights[at] = weights[at]! + other.weights[at]!;
    for (let at = 0; at < bias.length; at++) bias[at] = bias[at]! + other.bias[at]!;
  }
  return {
    classes,
    weights: weights.map((weight) => weight / rounds.length),
    bias: bias.map((each) => each / rounds.length),
  };
}

/** Holds what a step needs, so that none of the hundred thousand steps allocates. */
class Learner implements Weights {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly #chance: Chance;
  readonly #offsets: Uint32Array;
  readonly #values: Float32Array;
  readonly #scores: Float32Array;
  readonly #moved: Uint32Array;
  readonly #moves: Float32Array;

  constructor(rows: number, classes: number, examples: readonly Example[], chance: Chance) {
    const longest = examples.reduce((most, { features }) => Math.max(most, features.rows.length), 0);
    this.classes = classes;
    this.weights = new Float32Array(rows * classes);
    this.bias = new Float32Array(classes);
    this.#chance = chance;
    this.#offsets = new Uint32Array(longest);
    this.#values = new Float32Array(longest);
    this.#scores = new Float32Array(classes);
    this.#moved = new Uint32Array(classes);
    this.#moves = new Float32Array(classes);
  }

  learn({ features, label }: Example, rate: number): void {
    const kept = this.#dropOut(features);
    this.#score(kept);
    this.#move(kept, this.#gradient(label, rate));
  }

  /** How many features stayed. */
  #dropOut({ rows, values }: Features): number {
    let kept = 0;
    for (let at = 0; at < rows.length; at++) {
      if (this.#chance.next() < DROPOUT * UNTIL_32_BITS) continue;
      this.#offsets[kept] = rows[at]! * this.classes;
      this.#values[kept++] = values[at]! / (1 - DROPOUT);
    }
    return kept;
  }

  /** Four features at a time: the sums are then read and written a quarter as often. */
  #score(kept: number): void {
    const { weights, classes } = this;
    const offsets = this.#offsets;
    const values = this.#values;
    const scores = this.#scores;
    scores.set(this.bias);
    let at = 0;
    for (; at + 3 < kept; at += 4) {
      const first = offsets[at]!;
      const second = offsets[at + 1]!;
      const third = offsets[at + 2]!;
      const fourth = offsets[at + 3]!;
      const ofFirst = values[at]!;
      const ofSecond = values[at + 1]!;
      const ofThird = values[at + 2]!;
      const ofFourth = values[at + 3]!;
      for (let each = 0; each < classes; each++) {
        scores[each] =
          scores[each]! +
          ofFirst * weights[first + each]! +
          ofSecond * weights[second + each]! +
          ofThird * weights[third + each]! +
          ofFourth * weights[fourth + each]!;
      }
    }
    for (; at < kept; at++) {
      const offset = offsets[at]!;
      const value = values[at]!;
      for (let each = 0; each < classes; each++) {
        scores[each] = scores[each]! + value * weights[offset + each]!;
      }
    }
  }

  /** How many classes have to move. */
  #gradient(label: number, rate: number): number {
    const scores = this.#scores;
    const sum = exponents(scores);
    let moved = 0;
    for (let each = 0; each < scores.length; each++) {
      const wanted = LABEL_SMOOTHING / this.classes + (each === label ? 1 - LABEL_SMOOTHING : 0);
      const miss = scores[each]! / sum - wanted;
      if (Math.abs(miss) < LEAST_GRADIENT) continue;
      this.#moved[moved] = each;
      this.#moves[moved++] = miss * rate;
      this.bias[each] = this.bias[each]! - BIAS_SHARE * miss * rate;
    }
    return moved;
  }

  #move(kept: number, moved: number): void {
    const { weights } = this;
    const classes = this.#moved;
    const moves = this.#moves;
    for (let at = 0; at < kept; at++) {
      const offset = this.#offsets[at]!;
      const value = this.#values[at]!;
      for (let each = 0; each < moved; each++) {
        const place = offset + classes[each]!;
        weights[place] = weights[place]! - value * moves[each]!;
      }
    }
  }
}

/** Puts e to the power of each score in its place, the greatest being one, and gives their sum. */
export function exponents(scores: Float32Array): number {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const value = Math.exp(scores[at]! - most);
    scores[at] = value;
    sum += value;
  }
  return sum;
}

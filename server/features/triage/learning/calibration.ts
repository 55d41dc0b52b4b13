/** What held-out answers teach: how sure a sure answer is, and from which confidence on the desk may act on it. Pure. */
import { logit, sigmoid, type Calibration } from './head.ts';

/** An answer to a text the model has not learned from. */
export interface Trial {
  /** The model's own probability of its best answer, or its calibrated confidence. */
  probability: number;
  right: boolean;
}

const STEPS = 50;
/** Pulls towards «as it says» when there are few trials. */
const PRIOR = 1;
/** A precision counts as reached when chance alone would rarely show it: one standard error above. */
const STANDARD_ERRORS = 1;

/** Platt's scaling with a prior at slope 1 and shift 0: Newton's steps, each cut short until it helps. */
export function learnCalibration(trials: readonly Trial[]): Calibration {
  const points = trials.map(({ probability, right }) => ({ at: logit(probability), right: right ? 1 : 0 }));
  let best: Calibration = { slope: 1, shift: 0 };
  for (let step = 0; step < STEPS; step++) {
    const direction = newtonStep(points, best);
    const next = [1, 0.5, 0.25, 0.06, 0.01]
      .map((part) => ({
        slope: best.slope - part * direction.slope,
        shift: best.shift - part * direction.shift,
      }))
      .find((tried) => tried.slope > 0 && loss(points, tried) < loss(points, best) - 1e-9);
    if (!next) break;
    best = next;
  }
  return best;
}

interface Point {
  at: number;
  right: number;
}

function newtonStep(points: readonly Point[], { slope, shift }: Calibration): Calibration {
  let gradientSlope = PRIOR * (slope - 1);
  let gradientShift = PRIOR * shift;
  let bendSlope = PRIOR;
  let bendBoth = 0;
  let bendShift = PRIOR;
  for (const { at, right } of points) {
    const said = sigmoid(slope * at + shift);
    const spread = said * (1 - said);
    gradientSlope += (said - right) * at;
    gradientShift += said - right;
    bendSlope += spread * at * at;
    bendBoth += spread * at;
    bendShift += spread;
  }
  const determinant = bendSlope * bendShift - bendBoth * bendBoth;
  return {
    slope: (bendShift * gradientSlope - bendBoth * gradientShift) / determinant,
    shift: (bendSlope * gradientShift - bendBoth * gradientSlope) / determinant,
  };
}

function loss(points: readonly Point[], { slope, shift }: Calibration): number {
  const distance = (PRIOR / 2) * ((slope - 1) ** 2 + shift ** 2);
  return points.reduce((sum, { at, right }) => {
    const score = (right ? -1 : 1) * (slope * at + shift);
    return sum + Math.max(0, score) + Math.log1p(Math.exp(-Math.abs(score)));
  }, distance);
}

/**
 * The least confidence at which at least `precision` of the answers that are as sure or surer were right, chance allowed for; null
 * when no confidence gives that.
 */
export function findThreshold(trials: readonly Trial[], precision: number): number | null {
  const surestFirst = trials.toSorted((one, other) => other.probability - one.probability);
  let right = 0;
  let threshold: number | null = null;
  for (const [at, trial] of surestFirst.entries()) {
    if (trial.right) right++;
    const isLastOfItsKind = surestFirst[at + 1]?.probability !== trial.probability;
    if (isLastOfItsKind && lowerBound(right, at + 1) >= precision) threshold = trial.probability;
  }
  return threshold;
}

/** Wilson's lower bound of a share. */
export function lowerBound(right: number, all: number): number {
  const z = STANDARD_ERRORS;
  const share = right / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return (middle - half) / (1 + (z * z) / all);
}

/** How many right answers a cautious desk gives up to be silent about what it does not know. */
const RIGHT_ANSWERS_GIVEN_UP = 0.05;
/** With fewer unknown texts than this their scores are an anecdote. */
const LEAST_UNKNOWN = 30;

/**
 * Below it a text is taken for one of none of the classes. `unknown` are the probabilities of texts that are known to be of none; where
 * there are enough of them the threshold divides best, otherwise it keeps 95 % of the right answers.
 */
export function findCautiousThreshold(trials: readonly Trial[], unknown: readonly number[]): number {
  const right = trials.flatMap((trial) => (trial.right ? [trial.probability] : [])).sort((a, b) => a - b);
  if (unknown.length < LEAST_UNKNOWN) return right[Math.floor(right.length * RIGHT_ANSWERS_GIVEN_UP)] ?? 0;
  const silent = unknown.toSorted((a, b) => a - b);
  let [best, threshold, below] = [-1, 0, 0];
  for (const [at, probability] of right.entries()) {
    while (below < silent.length && silent[below]! < probability) below++;
    const gain = (right.length - at) / trials.length + below / silent.length;
    if (gain > best) [best, threshold] = [gain, probability];
  }
  return threshold;
}

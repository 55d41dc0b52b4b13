/** How good answers are. Pure. */

export interface Judged {
  /** The true class. */
  truth: string;
  /** The labels, surest first; the first three are enough. */
  answers: readonly string[];
  /** Of the first answer. */
  confidence: number;
}

const BINS = 15;

export function accuracy(judged: readonly Judged[]): number {
  return share(judged, isRight);
}

export function isRight({ truth, answers }: Judged): boolean {
  return answers[0] === truth;
}

export function topThree(judged: readonly Judged[]): number {
  return share(judged, ({ truth, answers }) => answers.slice(0, 3).includes(truth));
}

/** The mean of the classes' F1, each class counting alike; classes that neither occur nor are answered do not count. */
export function macroF1(judged: readonly Judged[]): number {
  const classes = new Map<string, { hits: number; said: number; true: number }>();
  const of = (label: string) => {
    const counts = classes.get(label) ?? { hits: 0, said: 0, true: 0 };
    classes.set(label, counts);
    return counts;
  };
  for (const each of judged) {
    of(each.truth).true++;
    of(each.answers[0] ?? '').said++;
    if (isRight(each)) of(each.truth).hits++;
  }
  const scores = [...classes.values()].map((counts) => (2 * counts.hits) / (counts.said + counts.true));
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** Expected calibration error over fifteen bins of equal width: Guo et al. 2017, «On Calibration of Modern Neural Networks». */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }));
  for (const each of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(each.confidence * BINS))]!;
    bin.confidence += each.confidence;
    if (isRight(each)) bin.right++;
  }
  const misses = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return misses / Math.max(1, judged.length);
}

/** How likely one of `higher` lies above one of `lower`: the area under the curve, ties counting half. */
export function auroc(higher: readonly number[], lower: readonly number[]): number {
  const all = [
    ...higher.map((value) => ({ value, isHigher: true })),
    ...lower.map((value) => ({ value, isHigher: false })),
  ].sort((one, other) => one.value - other.value);
  let rankSum = 0;
  for (let from = 0; from < all.length;) {
    let end = from;
    while (end < all.length && all[end]!.value === all[from]!.value) end++;
    const rank = (from + 1 + end) / 2;
    for (let at = from; at < end; at++) if (all[at]!.isHigher) rankSum += rank;
    from = end;
  }
  const wins = rankSum - (higher.length * (higher.length + 1)) / 2;
  return wins / (higher.length * lower.length);
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

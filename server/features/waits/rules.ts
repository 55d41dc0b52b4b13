/** How long somebody at a place of a queue waits, by what happened to others there lately. Pure. */

/** One ticket that was answered: how long it waited, and how full the queue was when it came. */
export interface Sample {
  /** Of working time. */
  waitedSeconds: number;
  /** How many stood before it. */
  ahead: number;
  /** Who was there to answer them. */
  staff: number;
  topicId: string | null;
}

export interface Asked {
  ahead: number;
  staff: number;
  topicId: string | null;
}

/** Seconds of working time: half are answered sooner than `low`, nine of ten sooner than `high`. */
export interface ExpectedWait {
  low: number;
  high: number;
}

/** With fewer like it nothing honest can be said. */
const LEAST_LIKE_IT = 5;
/** So many answers later a sample counts half. */
const HALF_LIFE = 60;
/** Another topic's ticket counts so much. */
const OTHER_TOPIC = 0.4;
/** Queues of half or double the length are still alike. */
const LIKENESS = 0.6;
const LOW = 0.5;
const HIGH = 0.9;

/** The newest sample first. Null while history is too short. */
export function expectedWait(samples: readonly Sample[], asked: Asked): ExpectedWait | null {
  const weighed = samples
    .map((sample, age) => ({ seconds: likely(sample, asked), weight: weightOf(sample, age, asked) }))
    .filter(({ weight }) => weight > 0);
  if (effective(weighed.map(({ weight }) => weight)) < LEAST_LIKE_IT) return null;
  const inOrder = weighed.toSorted((a, b) => a.seconds - b.seconds);
  return { low: quantile(inOrder, LOW), high: quantile(inOrder, HIGH) };
}

/** Recent ones, of the same topic, from a queue about as long for each who works there. */
function weightOf(sample: Sample, age: number, asked: Asked): number {
  const recency = 0.5 ** (age / HALF_LIFE);
  const topic = sample.topicId === asked.topicId ? 1 : OTHER_TOPIC;
  const distance = Math.log(loadOf(sample) / loadOf(asked)) / LIKENESS;
  return recency * topic * Math.exp(-(distance ** 2) / 2);
}

/** In a queue longer than the sample's it takes as much longer; when nobody stood before it, the answering itself was all. */
function likely(sample: Sample, asked: Asked): number {
  const longer = Math.max(1, loadOf(asked)) / Math.max(1, loadOf(sample));
  return sample.waitedSeconds * Math.max(1, longer);
}

/** Tickets for each who works there, his own included. */
function loadOf({ ahead, staff }: Pick<Sample, 'ahead' | 'staff'>): number {
  return (ahead + 1) / Math.max(1, staff);
}

/** How many equal samples these weights are worth (Kish). */
function effective(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
  return squares > 0 ? sum ** 2 / squares : 0;
}

function quantile(inOrder: readonly { seconds: number; weight: number }[], part: number): number {
  const total = inOrder.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { seconds, weight } of inOrder) {
    sum += weight;
    if (sum >= part * total) return seconds;
  }
  return inOrder.at(-1)?.seconds ?? 0;
}

const MINUTE_S = 60;
const HOUR_S = 3600;
const ladderMinutes = [5, 10, 15, 20, 30, 45];
const ladderHours = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20];

export interface Told {
  unit: 'minutes' | 'hours' | 'days';
  low: number;
  high: number;
}

/** In steps as people say them: the near end rounded down, the far end up, in the unit of the far end. */
export function toTell({ low, high }: ExpectedWait, daySeconds: number): Told {
  if (high <= (ladderMinutes.at(-1) ?? 0) * MINUTE_S)
    return { unit: 'minutes', ...stepped(low / MINUTE_S, high / MINUTE_S, ladderMinutes) };
  if (high <= daySeconds) return { unit: 'hours', ...stepped(low / HOUR_S, high / HOUR_S, ladderHours) };
  const days = { low: Math.floor(low / daySeconds), high: Math.ceil(high / daySeconds) };
  return { unit: 'days', ...days };
}

/** A near end below the first step is none: «до 5 минут». */
function stepped(low: number, high: number, ladder: readonly number[]): { low: number; high: number } {
  return {
    low: ladder.findLast((step) => step <= low) ?? 0,
    high: ladder.find((step) => step >= high) ?? Math.ceil(high),
  };
}

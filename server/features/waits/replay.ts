/** A desk that is played through day by day: what it would have told each customer, and what then came true. */
import { expectedWait, toTell, type ExpectedWait, type Sample } from './rules.ts';

export interface Shape {
  days: number;
  /** Who answers; each day some of them may be absent. */
  staff: number;
  perHour: number;
  minutesEach: number;
  seed: number;
  /** The part of days on which three times as many write. */
  floods?: number;
  /** The part of people who are absent on a day. */
  absences?: number;
  /** The part of tickets written while nobody works: they all wait for the morning. */
  nights?: number;
  /** The part of tickets answered at a glance, in a minute. */
  quick?: number;
  /** People look at the queue so often, and answer what has come since. */
  looksEveryMinutes?: number;
  /** Kinds of work: what part of the tickets, and how many times as long as usual. */
  topics?: readonly { part: number; times: number }[];
}

export interface Outcome {
  /** To so many customers a range was told. */
  told: number;
  /** The part of them who were answered by its far end, as it was said: rounded. */
  held: number;
  /** The part answered before its near end. */
  sooner: number;
  /** The part of ranges whose far end is ten times the middle and more. */
  tooWide: number;
}

const MINUTE_S = 60;
const HOUR_S = 3600;
const WORKDAY_S = 9 * HOUR_S;
const KEPT = 200;

/** A ticket of a queue's past. */
export interface Past extends Sample {
  /** In seconds of any clock. */
  at: number;
  answeredAt: number;
}

/** Time is working time: a night takes none. */
export function replay(shape: Shape): Outcome {
  const chance = generator(shape.seed);
  return retold(served(arrivalsOf(shape, chance), shape, chance), WORKDAY_S);
}

/** What would have been told in one queue, to each by what had been answered when it came, and what came true. In the order of coming. */
export function retold(history: readonly Past[], daySeconds: number): Outcome {
  const samples: Sample[] = [];
  const results: { high: number; low: number; mid: number; waited: number }[] = [];
  let open: Past[] = [];
  for (const ticket of history) {
    const [answered, still] = [[] as Past[], [] as Past[]];
    for (const one of open) (one.answeredAt <= ticket.at ? answered : still).push(one);
    samples.unshift(...answered.toSorted((a, b) => b.answeredAt - a.answeredAt));
    samples.length = Math.min(samples.length, KEPT);
    open = [...still, ticket];
    const expected = expectedWait(samples, ticket);
    if (expected)
      results.push({ ...ends(expected, daySeconds), mid: expected.low, waited: ticket.waitedSeconds });
  }
  const part = (holds: (one: (typeof results)[number]) => boolean) =>
    results.filter(holds).length / Math.max(1, results.length);
  return {
    told: results.length,
    held: part(({ waited, high }) => waited <= high),
    sooner: part(({ waited, low }) => waited < low),
    tooWide: part(({ mid, high }) => high > 10 * Math.max(mid, HOUR_S / 4)),
  };
}

function ends(expected: ExpectedWait, daySeconds: number): { low: number; high: number } {
  const { unit, low, high } = toTell(expected, daySeconds);
  const size = { minutes: MINUTE_S, hours: HOUR_S, days: daySeconds }[unit];
  return { low: low * size, high: high * size };
}

function arrivalsOf({ days, perHour, floods = 0, nights = 0 }: Shape, chance: () => number): number[] {
  const arrivals: number[] = [];
  for (let day = 0; day < days; day++) {
    const rate = (perHour / HOUR_S) * (chance() < floods ? 3 : 1);
    for (let at = 0; ;) {
      at += -Math.log(1 - chance()) / rate;
      if (at >= WORKDAY_S) break;
      // The night takes no working time.
      arrivals.push(day * WORKDAY_S + (chance() < nights ? 0 : at));
    }
  }
  return arrivals.sort((a, b) => a - b);
}

/** First come, first served, by however many are there that day; an answer takes as long as it takes. */
function served(arrivals: readonly number[], shape: Shape, chance: () => number): Past[] {
  const { staff, minutesEach, absences = 0, days, quick = 0, looksEveryMinutes = 0, topics = [] } = shape;
  const present = Array.from({ length: days * 4 }, () =>
    Math.max(1, Array.from({ length: staff }, chance).filter((one) => one >= absences).length),
  );
  const free = Array.from({ length: staff }, () => 0);
  const finished: number[] = [];
  return arrivals.map((at) => {
    const there = present[Math.floor(at / WORKDAY_S)] ?? staff;
    const desk = free.slice(0, there);
    const who = desk.indexOf(Math.min(...desk));
    const seen = looksEveryMinutes > 0 ? at + chance() * looksEveryMinutes * MINUTE_S : at;
    const start = Math.max(seen, free[who] ?? 0);
    const topic = topicOf(topics, chance);
    const takes =
      chance() < quick ? 1 : minutesEach * (topic?.times ?? 1) * Math.exp(gauss(chance) * 0.6 - 0.18);
    const end = start + takes * MINUTE_S;
    free[who] = end;
    const ahead = finished.filter((one) => one > at).length;
    finished.push(end);
    return {
      at,
      answeredAt: end,
      waitedSeconds: Math.round(end - at),
      ahead,
      staff: there,
      topicId: topic ? `${topic.times}` : null,
    };
  });
}

function topicOf(topics: NonNullable<Shape['topics']>, chance: () => number) {
  let left = topics.length > 0 ? chance() : 0;
  return topics.find(({ part }) => (left -= part) < 0);
}

function gauss(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** Always the same numbers for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

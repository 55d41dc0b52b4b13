/** A desk that is played through day by day: what it would have told each customer, and what then came true. */
import { expectedWait, toTell, type Sample } from './rules.ts';

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

const HOUR_S = 3600;
const WORKDAY_S = 9 * HOUR_S;
const KEPT = 200;

/** Time is working time: nights do not exist. */
export function replay(shape: Shape): Outcome {
  const chance = generator(shape.seed);
  const arrivals = arrivalsOf(shape, chance);
  const samples: Sample[] = [];
  const answered: { at: number; sample: Sample }[] = [];
  const results: { high: number; low: number; mid: number; waited: number }[] = [];
  const queue = served(arrivals, shape, chance);
  for (const ticket of queue) {
    for (const one of answered.splice(0).toSorted((a, b) => a.at - b.at))
      if (one.at <= ticket.at) samples.unshift(one.sample);
      else answered.push(one);
    samples.length = Math.min(samples.length, KEPT);
    const asked = { ahead: ticket.ahead, staff: ticket.staff, topicId: null };
    const expected = expectedWait(samples, asked);
    if (expected) results.push({ ...farEnd(expected), mid: expected.low, waited: ticket.waited });
    answered.push({ at: ticket.at + ticket.waited, sample: { ...asked, waitedSeconds: ticket.waited } });
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

function farEnd(expected: { low: number; high: number }): { low: number; high: number } {
  const { unit, low, high } = toTell(expected, WORKDAY_S);
  const size = { minutes: 60, hours: HOUR_S, days: WORKDAY_S }[unit];
  return { low: low * size, high: high * size };
}

function arrivalsOf({ days, perHour, floods = 0 }: Shape, chance: () => number): number[] {
  const arrivals: number[] = [];
  for (let day = 0; day < days; day++) {
    const rate = (perHour / HOUR_S) * (chance() < floods ? 3 : 1);
    for (let at = 0; ;) {
      at += -Math.log(1 - chance()) / rate;
      if (at >= WORKDAY_S) break;
      arrivals.push(day * WORKDAY_S + at);
    }
  }
  return arrivals;
}

interface Served {
  at: number;
  waited: number;
  ahead: number;
  staff: number;
}

/** First come, first served, by however many are there that day; an answer takes as long as it takes. */
function served(arrivals: readonly number[], shape: Shape, chance: () => number): Served[] {
  const { staff, minutesEach, absences = 0, days } = shape;
  const present = Array.from({ length: days * 4 }, () =>
    Math.max(1, Array.from({ length: staff }, chance).filter((one) => one >= absences).length),
  );
  const free = Array.from({ length: staff }, () => 0);
  const finished: number[] = [];
  return arrivals.map((at) => {
    const there = present[Math.floor(at / WORKDAY_S)] ?? staff;
    const desk = free.slice(0, there);
    const who = desk.indexOf(Math.min(...desk));
    const start = Math.max(at, free[who] ?? 0);
    const end = start + minutesEach * 60 * Math.exp(gauss(chance) * 0.6 - 0.18);
    free[who] = end;
    const ahead = finished.filter((one) => one > at).length;
    finished.push(end);
    return { at, waited: Math.round(end - at), ahead, staff: there };
  });
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

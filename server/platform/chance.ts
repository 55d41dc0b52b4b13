/** Chance that repeats: the same seed gives the same numbers, so a made-up company is the same for everybody. */

export interface Chance {
  /** From 0 up to 1, without it. */
  next(): number;
  /** Whole, from 0 up to `limit`, without it. */
  below(limit: number): number;
  /** Whole, both ends included. */
  between(from: number, to: number): number;
  pick<T>(all: readonly T[]): T;
  /** True in `share` of the cases. */
  happens(share: number): boolean;
}

/** Mulberry32 (public domain): 32 bits of state, fast, even enough for stories and letters. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (all) => {
      const picked = all[below(all.length)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
    happens: (share) => next() < share,
  };
}

/** Chance that repeats: the same seed gives the same data. */

export interface Chance {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number below `limit`. */
  below(limit: number): number;
  between(low: number, high: number): number;
  /** True in `share` of the cases. */
  is(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32 (public domain): 32 bits of state, fast, even enough for made-up letters. */
export function chance(seed: number): Chance {
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
    between: (low, high) => low + below(high - low + 1),
    is: (share) => next() < share,
    pick: (from) => from[below(from.length)]!,
  };
}

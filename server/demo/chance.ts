/** Chance that comes out the same every time: the demo is the same company for everybody. */

export interface Chance {
  /** From 0 up to 1, without it. */
  next(): number;
  /** Whole, both ends included. */
  between(from: number, to: number): number;
  pick<T>(all: readonly T[]): T;
  happens(share: number): boolean;
}

/** Mulberry32: 32 bits of state, enough for a story. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: (all) => {
      const picked = all[between(0, all.length - 1)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
    happens: (share) => next() < share,
  };
}

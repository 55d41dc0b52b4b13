/** Chance that can be repeated: the same seed learns the same model. */

/** Marsaglia's xorshift32: whole numbers from 0 to 2³² − 1. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }

  next(): number {
    let value = this.#state;
    value ^= value << 13;
    value ^= value >>> 17;
    value ^= value << 5;
    this.#state = value;
    return value >>> 0;
  }

  /** Fisher–Yates, in place. */
  shuffle(order: Uint32Array): void {
    for (let at = order.length - 1; at > 0; at--) {
      const other = this.next() % (at + 1);
      const kept = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = kept;
    }
  }
}

/** Dice for tests that try many courses of events. */
import { chanceFrom } from '../platform/chance.ts';

/** A whole number from 0 up to `limit`, without it. */
export type Dice = (limit: number) => number;

/** Always the same numbers for a seed. */
export function dice(seed: number): Dice {
  const chance = chanceFrom(seed);
  return (limit) => chance.below(limit);
}

/** Dice for tests that try many courses of events. */
import { chanceFrom } from '../demo/chance.ts';

/** A whole number from 0 up to `below`, without it. */
export type Dice = (below: number) => number;

/** Always the same numbers for a seed. */
export function dice(seed: number): Dice {
  const chance = chanceFrom(seed);
  return (below) => chance.between(0, below - 1);
}

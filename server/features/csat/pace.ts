/** How long the desk waits before it asks, and before a tap is told to everybody else. */
import type { World } from '../../platform/world.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

export interface Pace {
  /** From the end of the work to the question: a reopening or a last word in between cancels it. */
  askAfterMs: number;
  /** A tap on a link is provisional for so long; a machine that tries all links is recognised in that time. */
  settleAfterMs: number;
}

const CALM: Pace = { askAfterMs: 5 * MINUTE_MS, settleAfterMs: MINUTE_MS };
/** Whoever tries both sides of the desk in the sandbox does not want to wait. */
const BRISK: Pace = { askAfterMs: 5 * SECOND_MS, settleAfterMs: 10 * SECOND_MS };

export function paceOf(world: World): Pace {
  return world.config.sandbox ? BRISK : CALM;
}

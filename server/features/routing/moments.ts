/** Somebody of the queue begins to work: what has waited for that is given out. */
import { announce } from '../../platform/events/log.ts';
import type { MomentHandler } from '../tickets/moments.ts';
import { OPENING } from './actions/wake.ts';
import { queueStirred } from './events.ts';

export const routingMoments: readonly MomentHandler[] = [
  {
    kind: OPENING,
    // Whoever gives out takes the queue first and then its tickets: this ticket is held already.
    come: async (scope, { teamId, line }) => announce(scope, queueStirred, null, { teamId, line }),
  },
];

/** The moment at which a ticket has waited long enough for a rule. */
import type { MomentHandler } from '../tickets/moments.ts';
import { LATER, runLater } from './actions/run-later.ts';
import type { Pieces } from './rule.ts';

export function automationMoments(pieces: Pieces): MomentHandler[] {
  return [{ kind: LATER, come: (scope, ticket) => runLater(scope, pieces, ticket) }];
}

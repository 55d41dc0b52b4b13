/** The moments that promises ask for. */
import type { MomentHandler } from '../tickets/moments.ts';
import { judgeTicket } from './actions/refresh.ts';
import { NEXT_MOMENT } from './actions/settle.ts';

export const slaMoments: readonly MomentHandler[] = [
  { kind: NEXT_MOMENT, come: (scope, ticket) => judgeTicket(scope, ticket) },
];

/** Whoever works here no longer, or only comments now, has nothing in his hands: it all goes back to the queues, a few in a transaction. */
import { announce } from '../../../platform/events/log.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { findWorkers } from '../../availability/questions.ts';
import { handsLeft } from '../events.ts';
import { countTicketsOf, holdTicketsOf } from '../sql.ts';
import { hasLeft, passOn } from './pass-on.ts';

const MOST_AT_ONCE = 20;
const theQueue = { agentId: null, teamId: null };

/** He answers nobody any more, and something is in his hands. */
export async function hasLeftSomething(scope: ReadScope, agentId: string): Promise<boolean> {
  const [worker] = await findWorkers(scope, [agentId]);
  return (
    worker !== undefined &&
    hasLeft(worker) &&
    ((await countTicketsOf(scope.tx, { agentId }))?.tickets ?? 0) > 0
  );
}

export async function takeFromLeft(scope: Scope, agentId: string): Promise<void> {
  const [worker] = await findWorkers(scope, [agentId]);
  if (!worker || !hasLeft(worker)) return;
  const tickets = await holdTicketsOf(scope.tx, { agentId, limit: MOST_AT_ONCE });
  for (const ticket of tickets) await passOn(scope, ticket, worker, theQueue);
  if (tickets.length === MOST_AT_ONCE) announce(scope, handsLeft, null, { agentId });
}

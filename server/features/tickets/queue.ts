/** The queue of tickets whose next moment has come. */
import type { Queue } from '../../platform/jobs/drain.ts';
import { theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { takeDueTicket } from './actions/due.ts';
import type { MomentHandler } from './moments.ts';
import { nextDue } from './sql/ticket.ts';

const PARALLEL = 2;

export function momentQueue(world: World, { moments }: { moments: readonly MomentHandler[] }): Queue {
  const handlers = byKind(moments);
  return {
    name: 'moments',
    parallel: PARALLEL,
    takeOne: (accountId) => work(world, accountId, theDesk, (scope) => takeDueTicket(scope, handlers)),
    nextDue: async (accountId) => (await nextDue(world.db.reader(accountId)))?.at ?? null,
  };
}

export function byKind(handlers: readonly MomentHandler[]): ReadonlyMap<string, MomentHandler> {
  return new Map(handlers.map((handler) => [handler.kind, handler]));
}

/** The queue of tickets whose next moment has come. */
import { isUnavailable } from '../../platform/db/database.ts';
import type { Queue } from '../../platform/jobs/drain.ts';
import { theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { holdDueTickets, putOffTicket, takeDueTickets, takeTickets } from './actions/due.ts';
import type { MomentHandler } from './moments.ts';
import { DUE_TOGETHER, nextDue } from './sql/ticket.ts';

const PARALLEL = 2;

export function momentQueue(world: World, { moments }: { moments: readonly MomentHandler[] }): Queue {
  const handlers = byKind(moments);
  return {
    name: 'moments',
    parallel: PARALLEL,
    takeOne: async (accountId) => {
      try {
        return await work(world, accountId, theDesk, (scope) => takeDueTickets(scope, handlers));
      } catch (error) {
        if (isUnavailable(error)) throw error;
        return takeEachAlone(world, accountId, handlers);
      }
    },
    nextDue: async (accountId) => (await nextDue(world.db.reader(accountId)))?.at ?? null,
  };
}

export function byKind(handlers: readonly MomentHandler[]): ReadonlyMap<string, MomentHandler> {
  return new Map(handlers.map((handler) => [handler.kind, handler]));
}

type Handlers = ReadonlyMap<string, MomentHandler>;

/** When several could not be committed together: who is to blame shows alone, and is put off. */
async function takeEachAlone(world: World, accountId: string, handlers: Handlers): Promise<boolean> {
  let taken = 0;
  while (taken < DUE_TOGETHER && (await takeFirst(world, accountId, handlers))) taken++;
  return taken > 0;
}

async function takeFirst(world: World, accountId: string, handlers: Handlers): Promise<boolean> {
  let held: string | undefined;
  try {
    return await work(world, accountId, theDesk, async (scope) => {
      const due = (await holdDueTickets(scope)).slice(0, 1);
      held = due[0]?.id;
      await takeTickets(scope, due, handlers);
      return due.length > 0;
    });
  } catch (error) {
    const blamed = held;
    if (isUnavailable(error) || !blamed) throw error;
    await work(world, accountId, theDesk, (scope) => putOffTicket(scope, blamed, error));
    return true;
  }
}

/** The queue of tickets whose next moment has come. */
import type { Queue } from '../../platform/jobs/drain.ts';
import { theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { takeDueTicket } from './actions/due.ts';
import { MomentFailed, postponeMoment } from './actions/postpone.ts';
import type { MomentHandler } from './moments.ts';
import { nextDue } from './sql/ticket.ts';

const PARALLEL = 2;

export function momentQueue(world: World, { moments }: { moments: readonly MomentHandler[] }): Queue {
  const handlers = byKind(moments);
  return {
    name: 'moments',
    parallel: PARALLEL,
    takeOne: (accountId) => takeOne(world, accountId, handlers),
    nextDue: async (accountId) => (await nextDue(world.db.reader(accountId)))?.at ?? null,
  };
}

/** A moment that fails is put off, so that it holds up no other ticket. */
async function takeOne(
  world: World,
  accountId: string,
  handlers: ReadonlyMap<string, MomentHandler>,
): Promise<boolean> {
  try {
    return await work(world, accountId, theDesk, (scope) => takeDueTicket(scope, handlers));
  } catch (error) {
    if (!(error instanceof MomentFailed)) throw error;
    world.metrics.failures.inc({ where: error.moment.kind });
    world.log.warn(
      { err: error.cause, moment: error.moment.kind },
      'a moment failed and will be tried again',
    );
    await work(world, accountId, theDesk, (scope) => postponeMoment(scope, error));
    return true;
  }
}

export function byKind(handlers: readonly MomentHandler[]): ReadonlyMap<string, MomentHandler> {
  return new Map(handlers.map((handler) => [handler.kind, handler]));
}

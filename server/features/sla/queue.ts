/** The queue of tickets whose clocks are to be counted anew. */
import type { Queue } from '../../platform/jobs/drain.ts';
import { theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { recountOne, RECOUNTS } from './actions/recount.ts';
import { firstRecount } from './sql.ts';

const PARALLEL = 2;

export function slaQueue(world: World): Queue {
  return {
    name: RECOUNTS,
    parallel: PARALLEL,
    takeOne: (accountId) => work(world, accountId, theDesk, recountOne),
    nextDue: async (accountId) =>
      (await firstRecount(world.db.reader(accountId))) ? new Date(Date.now() + world.clock.shift) : null,
  };
}

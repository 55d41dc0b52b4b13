/** The queue of questions whose moment has come, and of scores whose pause is over. */
import type { Queue } from '../../platform/jobs/drain.ts';
import { theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { askDue } from './actions/ask.ts';
import { settleDue } from './actions/rate.ts';
import { nextDue } from './sql.ts';

const PARALLEL = 1;

export function csatQueue(world: World): Queue {
  return {
    name: 'csat',
    parallel: PARALLEL,
    takeOne: (accountId) =>
      work(world, accountId, theDesk, async (scope) => (await settleDue(scope)) || askDue(scope)),
    nextDue: async (accountId) => (await nextDue(world.db.reader(accountId)))?.at ?? null,
  };
}

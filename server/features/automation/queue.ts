/** The queue of rules whose time has come. */
import type { Queue } from '../../platform/jobs/drain.ts';
import { theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { runPiece } from './actions/run-by-clock.ts';
import type { Pieces } from './rule.ts';
import { nextDueRule } from './scheduled-sql.ts';

export function automationQueue(pieces: Pieces): (world: World) => Queue {
  return (world) => ({
    name: 'automation',
    parallel: 1,
    takeOne: (accountId) => work(world, accountId, theDesk, (scope) => runPiece(scope, pieces)),
    nextDue: async (accountId) => (await nextDueRule(world.db.reader(accountId)))?.at ?? null,
  });
}

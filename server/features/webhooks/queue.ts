/** The queue of calls to deliver. */
import type { Queue } from '../../platform/jobs/drain.ts';
import type { World } from '../../platform/world.ts';
import { deliverOne } from './actions/deliver.ts';
import { nextDue } from './sql.ts';

const PARALLEL = 4;

export function webhookQueue(world: World): Queue {
  return {
    name: 'webhooks',
    parallel: PARALLEL,
    takeOne: (accountId) => deliverOne(world, accountId),
    nextDue: async (accountId) => (await nextDue(world.db.reader(accountId)))?.at ?? null,
  };
}

/** Consents that nobody came back with, or that no mailbox took. */
import type { PeriodicJob } from '../../platform/jobs/timetable.ts';
import { theDesk, work } from '../../platform/scope.ts';
import { sweep } from './sql.ts';

export const forgetConsents: PeriodicJob = {
  name: 'consents.forget',
  at: '*/15 * * * *',
  run: async (world, accounts) => {
    for (const accountId of accounts)
      await work(world, accountId, theDesk, async (scope) => {
        await sweep(scope.tx, { at: scope.now });
      });
  },
};

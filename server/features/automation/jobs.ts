/** What rules did is kept for half a year; the tickets' own history stays for ever. */
import type { PeriodicJob } from '../../platform/jobs/timetable.ts';
import { theDesk, work } from '../../platform/scope.ts';
import { forgetRuns } from './sql.ts';

const KEPT_MS = 180 * 24 * 3_600_000;

export const forgetRuleRuns: PeriodicJob = {
  name: 'automation.forgetRuns',
  at: '23 3 * * *',
  run: async (world, accounts) => {
    for (const accountId of accounts)
      await work(world, accountId, theDesk, (scope) =>
        forgetRuns(scope.tx, { before: new Date(scope.now.getTime() - KEPT_MS) }),
      );
  },
};

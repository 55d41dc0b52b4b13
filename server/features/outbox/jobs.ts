/** Counts of automatic answers are needed for a day. */
import type { PeriodicJob } from '../../platform/jobs/timetable.ts';
import { theDesk, work } from '../../platform/scope.ts';
import { forgetBefore } from './auto-reply-sql.ts';

const KEEP_MS = 2 * 24 * 3_600_000;

export const forgetAutoReplies: PeriodicJob = {
  name: 'outbox.forgetAutoReplies',
  at: '23 3 * * *',
  run: async (world, accounts) => {
    for (const accountId of accounts)
      await work(world, accountId, theDesk, async (scope) => {
        await forgetBefore(scope.tx, { before: new Date(scope.now.getTime() - KEEP_MS) });
      });
  },
};

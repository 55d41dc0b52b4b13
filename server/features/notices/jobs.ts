/** Old notices are thrown away at night. */
import type { PeriodicJob } from '../../platform/jobs/timetable.ts';
import { theDesk, work } from '../../platform/scope.ts';
import { forget } from './sql.ts';

const DAY_MS = 24 * 3_600_000;
const READ_KEPT_MS = 30 * DAY_MS;
/** Whoever has not looked at his bell for so long will not. */
const UNREAD_KEPT_MS = 90 * DAY_MS;

export const forgetNotices: PeriodicJob = {
  name: 'notices.forget',
  at: '41 2 * * *',
  run: async (world, accounts) => {
    for (const accountId of accounts)
      await work(world, accountId, theDesk, async (scope) => {
        const ago = (ms: number) => new Date(scope.now.getTime() - ms);
        await forget(scope.tx, { readBefore: ago(READ_KEPT_MS), givenBefore: ago(UNREAD_KEPT_MS) });
      });
  },
};

/** Triage learns at night. */
import type { PeriodicJob } from '../../platform/jobs/timetable.ts';
import { trainAccount } from './actions/train.ts';

export const learnNightly: PeriodicJob = {
  name: 'triage.learn',
  at: '17 1 * * *',
  run: async (world, accounts) => {
    for (const accountId of accounts) await trainAccount(world, accountId);
  },
};

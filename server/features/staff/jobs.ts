/** What the staff feature does by the clock. */
import { sweepRates } from '../../platform/rate.ts';
import type { PeriodicJob } from '../../platform/jobs/timetable.ts';
import { sweepEntries } from './actions/sweep.ts';

/** Nightly, when nobody signs in. */
export const sweepEntriesNightly: PeriodicJob = {
  name: 'sweepEntries',
  at: '17 2 * * *',
  run: async (world, accounts) => {
    await sweepRates(world);
    for (const accountId of accounts) await sweepEntries(world, accountId);
  },
};

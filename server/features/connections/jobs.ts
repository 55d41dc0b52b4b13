/** The clock of connections: who has fallen silent. */
import type { PeriodicJob } from '../../platform/jobs/timetable.ts';
import { theDesk, work } from '../../platform/scope.ts';
import { noteSilence } from './actions/note-health.ts';

export const noticeSilence: PeriodicJob = {
  name: 'connections.noticeSilence',
  at: '*/10 * * * *',
  run: async (world, accounts) => {
    for (const accountId of accounts) await work(world, accountId, theDesk, noteSilence);
  },
};

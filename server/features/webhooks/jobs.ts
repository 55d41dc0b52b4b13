/** Deliveries are kept for a month. */
import type { PeriodicJob } from '../../platform/jobs/timetable.ts';
import { theDesk, work } from '../../platform/scope.ts';
import { forgetDeliveries } from './sql.ts';

const KEPT_MS = 30 * 24 * 3_600_000;

export const forgetWebhookDeliveries: PeriodicJob = {
  name: 'webhooks.forgetDeliveries',
  at: '29 3 * * *',
  run: async (world, accounts) => {
    for (const accountId of accounts)
      await work(world, accountId, theDesk, (scope) =>
        forgetDeliveries(scope.tx, { before: new Date(scope.now.getTime() - KEPT_MS) }),
      );
  },
};

/** What becomes of a moment whose branch has failed: it comes again, after growing pauses. */
import type { Scope } from '../../../platform/scope.ts';
import type { Moment } from '../moments.ts';
import { setMoment } from './moments.ts';

const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** With the ticket held since the moment was taken: between the two nobody else may take it. */
export async function postponeMoment(
  scope: Scope,
  ticketId: string,
  moment: Moment,
  cause: unknown,
): Promise<void> {
  const { metrics, log } = scope.world;
  metrics.failures.inc({ where: moment.kind });
  log.warn({ err: cause, moment: moment.kind }, 'a moment failed and will be tried again');
  const failed = Number(moment.data['failed'] ?? 0) + 1;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failed - 1));
  await setMoment(scope, ticketId, moment.kind, new Date(scope.now.getTime() + pause), {
    ...moment.data,
    failed,
  });
}

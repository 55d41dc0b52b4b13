/** What becomes of a moment that failed: it comes again, after growing pauses. */
import type { Scope } from '../../../platform/scope.ts';
import type { Moment } from '../moments.ts';
import { putOffOwnMoment } from '../sql/ticket.ts';
import { setMoment } from './moments.ts';

const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** Nothing is kept of how often the trunk's own moment has failed. */
const OWN_PAUSE_MS = 600_000;

/** With the ticket held since the moment was taken: between the two nobody else may take it. */
export async function postponeMoment(
  scope: Scope,
  ticketId: string,
  moment: Moment,
  cause: unknown,
): Promise<void> {
  tellOf(scope, moment.kind, cause);
  const failed = Number(moment.data['failed'] ?? 0) + 1;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failed - 1));
  await setMoment(scope, ticketId, moment.kind, new Date(scope.now.getTime() + pause), {
    ...moment.data,
    failed,
  });
}

/** Of a held ticket. */
export async function postponeOwnMoment(scope: Scope, ticketId: string, cause: unknown): Promise<void> {
  tellOf(scope, 'ticket.own', cause);
  await putOffOwnMoment(scope.tx, { id: ticketId, at: new Date(scope.now.getTime() + OWN_PAUSE_MS) });
}

function tellOf({ world: { metrics, log } }: Scope, kind: string, cause: unknown): void {
  metrics.failures.inc({ where: kind });
  log.warn({ err: cause, moment: kind }, 'a moment failed and will be tried again');
}

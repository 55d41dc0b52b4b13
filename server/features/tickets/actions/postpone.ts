/** What becomes of a moment whose branch has failed: it comes again, after growing pauses. */
import type { Scope } from '../../../platform/scope.ts';
import type { Moment } from '../moments.ts';
import { setMoment } from './moments.ts';

const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;

export class MomentFailed extends Error {
  readonly ticketId: string;
  readonly moment: Moment;

  constructor(ticketId: string, moment: Moment, cause: unknown) {
    super(`The moment ${moment.kind} failed`, { cause });
    this.ticketId = ticketId;
    this.moment = moment;
  }
}

export async function postponeMoment(scope: Scope, { ticketId, moment }: MomentFailed): Promise<void> {
  const failed = Number(moment.data['failed'] ?? 0) + 1;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failed - 1));
  await setMoment(scope, ticketId, moment.kind, new Date(scope.now.getTime() + pause), {
    ...moment.data,
    failed,
  });
}

/** Why a ticket waits: what was said, else the name of a status that says it, else what goes without saying. */
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { statusOf } from './statuses.ts';
import { storable } from './thread.ts';
import type { StatusRecord, TicketRecord } from './ticket.ts';
import { ticketWords } from './words.ts';

export interface Wait {
  status: StatusRecord;
  /** As somebody has written it. */
  reason?: string | null | undefined;
  lookAgainAt?: Date | undefined;
  /** An answer waits for an answer, a rule knows what it does; a person is asked. */
  isAsked: boolean;
}

/** Null when the ticket does not wait. Refuses `waitingReasonNeeded`: pending needs a reason, on hold a reason or a date. */
export async function reasonOfWaiting(
  scope: ReadScope,
  before: Pick<TicketRecord, 'statusCategory' | 'waitingReason'>,
  { status, reason, lookAgainAt, isAsked }: Wait,
): Promise<string | null> {
  const { category } = status;
  if (category !== 'pending' && category !== 'onHold') return null;
  const said = storable(reason?.trim() ?? '');
  if (said) return said;
  if (category === before.statusCategory && before.waitingReason) return before.waitingReason;
  if ((await statusOf(scope, category)).id !== status.id) return status.name;
  if (category === 'onHold' && lookAgainAt) return null;
  if (isAsked) return refuse('waitingReasonNeeded');
  return ticketWords[(await theAccount(scope)).language].waiting[category];
}

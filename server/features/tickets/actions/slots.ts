/** The neutral slots that branches and doors write: how urgent, when next, did the letter arrive. */
import type { Scope } from '../../../platform/scope.ts';
import { deliveryChanged, tell } from '../events.ts';
import { saveTicket } from '../save.ts';
import { lockById } from '../sql/ticket.ts';
import type { TicketRecord } from '../ticket.ts';

/** Null leaves a slot as it is. Does nothing when the ticket is gone or would not change. */
export async function writeSlots(
  scope: Scope,
  ticketId: string,
  slots: { urgency?: number; nextActionAt?: Date },
): Promise<TicketRecord | null> {
  const before = await lockById(scope.tx, { id: ticketId });
  if (!before) return null;
  const after = { ...before, ...slots };
  const same =
    after.urgency === before.urgency && after.nextActionAt?.getTime() === before.nextActionAt?.getTime();
  return same ? before : saveTicket(scope, before, after);
}

export async function markDelivery(
  scope: Scope,
  ticketId: string,
  delivery: { messageId: string; state: string; problem: string | null; undelivered: boolean },
): Promise<void> {
  const before = await lockById(scope.tx, { id: ticketId });
  if (!before) return;
  const ticket =
    before.undelivered === delivery.undelivered
      ? before
      : await saveTicket(scope, before, { ...before, undelivered: delivery.undelivered });
  tell(scope, ticket, deliveryChanged, {
    messageId: delivery.messageId,
    state: delivery.state,
    problem: delivery.problem,
  });
}

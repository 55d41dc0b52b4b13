/** The neutral slots that branches and doors write: how urgent, which promise runs, did the letter arrive. */
import type { Scope } from '../../../platform/scope.ts';
import { deliveryChanged, slotsChanged, tell, ticketPlaced } from '../events.ts';
import { BURNING, earlier } from '../rules.ts';
import { placeOf, saveTicket } from '../save.ts';
import { lockById, updateSlots } from '../sql/ticket.ts';
import type { TicketRecord } from '../ticket.ts';

/** What only counts and colours. */
export type Slots = Pick<TicketRecord, 'urgency' | 'deadlineAt' | 'deadlineKind' | 'ownActionAt'>;

/** What is left out stays as it is. No new version comes of it. Null when the ticket is gone. */
export async function writeSlots(
  scope: Scope,
  ticketId: string,
  slots: Partial<Slots>,
): Promise<TicketRecord | null> {
  const before = await lockById(scope.tx, { id: ticketId });
  return before && writeHeldSlots(scope, before, slots);
}

/** For a held ticket, as it stands. */
export async function writeHeldSlots(
  scope: Scope,
  before: TicketRecord,
  slots: Partial<Slots>,
): Promise<TicketRecord> {
  // What burns is in nobody's way.
  const snoozedUntil = (slots.urgency ?? 0) >= BURNING ? null : before.snoozedUntil;
  const after = { ...before, ...slots, snoozedUntil };
  if (sameSlots(before, after)) return before;
  await updateSlots(scope.tx, after);
  tell(scope, after, slotsChanged, {});
  if (before.snoozedUntil && !snoozedUntil)
    tell(scope, after, ticketPlaced, { from: placeOf(before), to: placeOf(after) });
  return { ...after, nextActionAt: earlier(after.ownActionAt, after.branchActionAt) };
}

function sameSlots(a: Slots, b: Slots): boolean {
  return (
    a.urgency === b.urgency &&
    a.deadlineKind === b.deadlineKind &&
    a.deadlineAt?.getTime() === b.deadlineAt?.getTime() &&
    a.ownActionAt?.getTime() === b.ownActionAt?.getTime()
  );
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

/** Puts a ticket out of the way until a moment, and brings it back. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { notify } from '../../notices/actions/notify.ts';
import { holdById } from '../../tickets/access.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import type { Because } from '../../tickets/because.ts';
import { tell } from '../../tickets/events.ts';
import type { MomentHandler } from '../../tickets/moments.ts';
import { WARM, isUnfinished, nextMoment } from '../../tickets/rules.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { concernedBy } from '../concerned.ts';
import { ticketWoke } from '../events.ts';

const SNOOZE_MOMENT = 'waiting.snooze';
const LONGEST_MS = 366 * 24 * 3_600_000;

/** Refuses `badRequest` for a moment that has passed or is more than a year away, `wrongStatus` for a finished ticket. */
export async function snooze(scope: Scope, ticketId: string, until: Date, because?: Because): Promise<void> {
  const ticket = await holdById(scope, ticketId);
  if (!ticket) return;
  const ahead = until.getTime() - scope.now.getTime();
  if (!(ahead > 0 && ahead <= LONGEST_MS)) refuse('badRequest', 'until');
  if (!isUnfinished(ticket.statusCategory)) refuse('wrongStatus', ticket.statusCategory);
  // Our own «look again» would raise it before its time.
  const look = ticket.waitingOn === 'us' ? { lookAgainAt: until } : {};
  await changeTicket(scope, ticketId, { snoozedUntil: until, ...look }, because);
  await setMoment(scope, ticketId, SNOOZE_MOMENT, until, { by: scope.actor.id });
}

/** False when it is not snoozed. */
export async function wake(scope: Scope, ticketId: string): Promise<boolean> {
  const ticket = await holdById(scope, ticketId);
  if (!ticket?.snoozedUntil) return false;
  await setMoment(scope, ticketId, SNOOZE_MOMENT, null);
  await bringBack(scope, ticket, 'byHand');
  return true;
}

export const snoozeMoment: MomentHandler = {
  kind: SNOOZE_MOMENT,
  come: async (scope, ticket, { data }) => {
    // A letter of the customer, or a promise that burns, was quicker.
    if (!ticket.snoozedUntil || ticket.snoozedUntil > scope.now) return;
    await bringBack(scope, ticket, 'time');
    const by = typeof data['by'] === 'string' ? [data['by']] : [];
    const told = ticket.assigneeId || by.length === 0 ? await concernedBy(scope, ticket) : by;
    await notify(scope, told, { kind: 'waiting.woke', ticketId: ticket.id });
  },
};

async function bringBack(scope: Scope, ticket: TicketRecord, why: 'time' | 'byHand'): Promise<void> {
  const isOurs = ticket.waitingOn === 'us';
  const lookAgainAt = nextMoment(ticket.statusCategory, scope.now, await theAccount(scope));
  const after = await changeTicket(scope, ticket.id, {
    snoozedUntil: null,
    ...(isOurs && why === 'time' ? { urgency: Math.max(WARM, ticket.urgency) } : {}),
    ...(isOurs && lookAgainAt ? { lookAgainAt } : {}),
  });
  tell(scope, after ?? ticket, ticketWoke, { why });
}

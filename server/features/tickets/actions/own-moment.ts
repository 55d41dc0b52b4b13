/** What the trunk itself does when its own moment of a ticket has come: forgotten ones burn, waiting ones come back, silent ones close. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { momentCame, tell, ticketIdle } from '../events.ts';
import { BURNING, WARM, dueAction, inStatus, nextMoment } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { statusOf } from '../statuses.ts';
import type { TicketRecord } from '../ticket.ts';
import { writeHeldSlots } from './slots.ts';

/** For a held ticket. */
export async function actOnOwnMoment(scope: Scope, before: TicketRecord): Promise<void> {
  const did = dueAction(before.statusCategory);
  if (did === 'raise') return raise(scope, before);
  const ticket = await saveTicket(scope, before, await afterWaiting(scope, before, did));
  tell(scope, ticket, momentCame, { did });
}

/** A promise of a branch that still runs says better when it burns. */
async function raise(scope: Scope, before: TicketRecord): Promise<void> {
  const ownActionAt = nextMoment(before.statusCategory, scope.now, await theAccount(scope));
  tell(scope, before, ticketIdle, {});
  const isPromised = before.deadlineAt !== null && before.deadlineAt > scope.now;
  if (isPromised) return void (await writeHeldSlots(scope, before, { ownActionAt }));
  // Burning longer is no news; the history would be full of it.
  const isNews = before.urgency < BURNING;
  const ticket = await saveTicket(scope, before, {
    ...before,
    urgency: BURNING,
    ownActionAt,
    snoozedUntil: null,
  });
  if (isNews) tell(scope, ticket, momentCame, { did: 'raise' });
}

async function afterWaiting(
  scope: Scope,
  ticket: TicketRecord,
  did: 'returnToUs' | 'close',
): Promise<TicketRecord> {
  const account = await theAccount(scope);
  if (did === 'close') return inStatus(ticket, await statusOf(scope, 'closed'), scope.now, account);
  return { ...inStatus(ticket, await statusOf(scope, 'open'), scope.now, account), urgency: WARM };
}

/** What happens by itself when the next moment of a ticket has come. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { momentCame, tell } from '../events.ts';
import { BURNING, WARM, dueAction, inStatus, nextMoment } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { lockDue } from '../sql/ticket.ts';
import { statusOf } from '../statuses.ts';
import type { TicketRecord } from '../ticket.ts';

/** Takes one ticket whose moment has come; false when there is none. */
export async function takeDueTicket(scope: Scope): Promise<boolean> {
  const before = await lockDue(scope.tx, { now: scope.now });
  if (!before) return false;
  const ticket = await saveTicket(scope, before, await afterMoment(scope, before));
  const did = dueAction(before.statusCategory);
  // Burning longer is no news; the history would be full of it.
  if (did !== 'raise' || before.urgency < BURNING) tell(scope, ticket, momentCame, { did });
  return true;
}

async function afterMoment(scope: Scope, ticket: TicketRecord): Promise<TicketRecord> {
  const account = await theAccount(scope);
  const action = dueAction(ticket.statusCategory);
  if (action === 'close') return inStatus(ticket, await statusOf(scope, 'closed'), scope.now, account);
  if (action === 'returnToUs')
    return { ...inStatus(ticket, await statusOf(scope, 'open'), scope.now, account), urgency: WARM };
  return { ...ticket, urgency: BURNING, nextActionAt: nextMoment(ticket.statusCategory, scope.now, account) };
}

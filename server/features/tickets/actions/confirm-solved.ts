/** «Решено, закройте»: the customer himself says that nothing is left to do. */
import type { Scope } from '../../../platform/scope.ts';
import { customerConfirmed, tell } from '../events.ts';
import { isUnfinished } from '../rules.ts';
import { lockById } from '../sql/ticket.ts';
import type { TicketRecord } from '../ticket.ts';
import { finish } from './finish.ts';

/** Solves the ticket by the word of the customer who acts; one that is finished already stays as it is. */
export async function confirmSolved(scope: Scope, ticketId: string): Promise<TicketRecord> {
  const before = await lockById(scope.tx, { id: ticketId });
  if (!before) throw new Error(`No ticket ${ticketId}`);
  if (!isUnfinished(before.statusCategory)) return before;
  const ticket = await finish(scope, before, 'solved');
  tell(scope, ticket, customerConfirmed, {});
  return ticket;
}

/** Tells the customer, once a ticket, who has taken it. */
import type { Scope } from '../../../platform/scope.ts';
import { agentNames } from '../../staff/questions.ts';
import { writeByDesk } from '../../tickets/actions/desk-writes.ts';
import { findTicket } from '../../tickets/questions.ts';
import { noteTold } from '../sql.ts';
import { waitWords } from '../words.ts';

/** Nothing for a ticket that has been answered already: there his name stands in the answer. */
export async function tellWhoTook(scope: Scope, ticketId: string): Promise<void> {
  const ticket = await findTicket(scope, ticketId);
  if (!ticket?.assigneeId || ticket.firstAgentAt || ticket.waitingOn !== 'us') return;
  const agentId = ticket.assigneeId;
  const name = (await agentNames(scope, [agentId])).get(agentId);
  if (!name || (await noteTold(scope.tx, { ticketId, agentId, at: scope.now })) === 0) return;
  await writeByDesk(scope, ticketId, waitWords[ticket.language].withWhom(name), { by: 'routing' });
}

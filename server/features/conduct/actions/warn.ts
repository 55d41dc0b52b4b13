/** Warns the author of a ticket: in words, as an answer in the ticket, and in his record. */
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { accessTicket } from '../../tickets/access.ts';
import { replyToTicket } from '../../tickets/actions/reply.ts';
import { statusOf } from '../../tickets/statuses.ts';
import { insertEntry } from '../sql.ts';

/** Whose turn it is stays as it is: a warning answers nothing. Gives the customer. */
export async function warnCustomer(scope: Scope, number: string, text: string): Promise<string> {
  const ticket = await accessTicket(scope, number);
  const isOurs = ticket.waitingOn === 'us';
  const statusId = isOurs ? (await statusOf(scope, 'open')).id : ticket.statusId;
  await replyToTicket(scope, number, { text, statusId });
  await insertEntry(scope.tx, {
    customerId: ticket.requesterId,
    id: newId(),
    at: scope.now,
    kind: 'warned',
    agentId: scope.actor.kind === 'agent' ? scope.actor.id : null,
    ticketId: ticket.id,
    text,
  });
  return ticket.requesterId;
}

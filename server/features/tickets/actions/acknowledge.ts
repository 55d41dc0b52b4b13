/** Tells the customer, once, that his letter is here: the number and where to look. */
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { queueLetter } from '../../outbox/actions/queue.ts';
import { linesToAcknowledge } from '../acknowledgement.ts';
import { addressTicket } from '../correspondence/addressing.ts';
import { composeAcknowledgement } from '../correspondence/compose.ts';
import { acknowledged, tell } from '../events.ts';
import { writeOutgoing } from '../thread.ts';
import type { TicketRecord } from '../ticket.ts';

/** The caller has looked whether an automatic letter may go to this address at all. */
export async function acknowledgeTicket(scope: Scope, ticket: TicketRecord): Promise<boolean> {
  const account = await theAccount(scope);
  if (!account.acknowledge) return false;
  const { to, connection, customer, envelope, statusUrl } = await addressTicket(scope, ticket);
  if (!to || !connection) return false;
  const letter = composeAcknowledgement({
    number: ticket.number,
    language: ticket.language,
    statusUrl,
    customerName: customer.name,
    company: account.name,
    lines: await linesToAcknowledge(scope, ticket),
  });
  const id = newId();
  await writeOutgoing(scope, {
    id,
    ticketId: ticket.id,
    purpose: 'acknowledgement',
    at: scope.now,
    authorKind: 'system',
    authorId: null,
    authorName: account.name,
    authorAddress: connection.address,
    recipients: JSON.stringify({ to: [to], cc: [] }),
    subject: envelope.subject,
    text: letter.text,
    html: letter.html,
    fullText: null,
    fullHtml: null,
    channel: 'email',
    connectionId: connection.id,
    mailMessageId: envelope.messageId,
  });
  await queueLetter(scope, {
    ticketId: ticket.id,
    messageId: id,
    connectionId: connection.id,
    purpose: 'acknowledgement',
    sendAt: scope.now,
    letter: {
      ...envelope,
      ...letter,
      to: [to],
      cc: [],
      autoSubmitted: 'auto-replied',
      attachments: [],
      fromName: null,
    },
  });
  tell(scope, ticket, acknowledged, { messageId: id });
  return true;
}

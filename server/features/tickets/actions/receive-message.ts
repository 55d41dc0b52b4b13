/** Takes a customer's message into a ticket that is there already; it is our turn again. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { customerWrote, tell } from '../events.ts';
import { afterCustomerMessage, afterQuietMessage, isUnfinished, snippetOf } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { lockById } from '../sql/ticket.ts';
import { statusOf } from '../statuses.ts';
import { storable, writeIncoming } from '../thread.ts';
import type { IncomingMessage, TicketRecord } from '../ticket.ts';

export async function receiveMessage(
  scope: Scope,
  ticketId: string,
  message: IncomingMessage,
  /** A program's answer («out of office») is shown and wakes nobody. */
  options: { quietly?: boolean } = {},
): Promise<{ messageId: string; reopened: boolean; ticket: TicketRecord }> {
  const before = await lockById(scope.tx, { id: ticketId });
  if (!before) throw new Error(`No ticket ${ticketId}`);
  const messageId = await writeIncoming(scope, ticketId, message);
  const awake = options.quietly
    ? afterQuietMessage(before, scope.now)
    : afterCustomerMessage(before, await statusOf(scope, 'open'), scope.now, await theAccount(scope));
  const ticket = await saveTicket(scope, before, {
    ...awake,
    snippet: storable(snippetOf(message.text)) || before.snippet,
    hasAttachments: before.hasAttachments || message.attachments.some((file) => !file.inline),
  });
  tell(scope, ticket, customerWrote, {
    messageId,
    reason: message.threadReason,
    ...(options.quietly ? { quiet: true } : {}),
  });
  return { messageId, reopened: !options.quietly && !isUnfinished(before.statusCategory), ticket };
}

/** Joins a ticket into the one that its sender quoted: its letters move, it closes, and a look at its number leads there. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { holdTicket } from '../access.ts';
import { tell, ticketJoined } from '../events.ts';
import { afterCustomerMessage, inStatus } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { moveAttachments, moveMessages, moveReferences, putParticipant } from '../sql/thread.ts';
import { statusOf } from '../statuses.ts';
import type { TicketRecord } from '../ticket.ts';

export async function joinTicket(
  scope: Scope,
  number: string,
  wanted: { version: number; into: string },
): Promise<TicketRecord> {
  const [from, into] = await holdBoth(scope, number, wanted);
  const messages = await moveThread(scope, from, into);
  const account = await theAccount(scope);
  const target = await saveTicket(scope, into, {
    ...afterCustomerMessage(into, await statusOf(scope, 'open'), scope.now, account),
    messageCount: into.messageCount + messages,
    hasAttachments: into.hasAttachments || from.hasAttachments,
  });
  tell(scope, target, ticketJoined, { from: from.number, messages });
  const closed = await saveTicket(scope, from, {
    ...inStatus(from, await statusOf(scope, 'closed'), scope.now, account),
    messageCount: 0,
    joinNumber: null,
    joinReason: null,
  });
  tell(scope, closed, ticketJoined, { into: into.number, messages });
  return target;
}

/** In the order of their ids, so that two joins at once cannot wait for each other. */
async function holdBoth(
  scope: Scope,
  number: string,
  wanted: { version: number; into: string },
): Promise<[TicketRecord, TicketRecord]> {
  if (number.toUpperCase() === wanted.into.toUpperCase()) return refuse('wrongStatus', number);
  const numbers = [number, wanted.into].sort();
  const held = new Map<string, TicketRecord>();
  for (const one of numbers)
    held.set(one, await holdTicket(scope, one, one === number ? wanted.version : undefined));
  const [from, into] = [held.get(number), held.get(wanted.into)];
  return from && into ? [from, into] : refuse('notFound');
}

async function moveThread(scope: Scope, from: TicketRecord, into: TicketRecord): Promise<number> {
  const ends = { from: from.id, into: into.id };
  const messages = await moveMessages(scope.tx, ends);
  await moveAttachments(scope.tx, ends);
  await moveReferences(scope.tx, ends);
  if (from.requesterId !== into.requesterId)
    await putParticipant(scope.tx, { ticketId: into.id, customerId: from.requesterId, state: 'confirmed' });
  return messages;
}

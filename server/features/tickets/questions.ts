/** What the doors above ask about tickets. */
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { normalNumber } from './access.ts';
import { numberOfReplyToken } from './links.ts';
import {
  countOpenedBy,
  findById,
  findByNumber as findRow,
  newestOpened,
  unfinishedAfter,
} from './sql/ticket.ts';
import {
  customerTexts,
  findMessage,
  findReferences,
  historyOf,
  joinedInto,
  participants,
  type Reference,
} from './sql/thread.ts';
import type { TicketRecord } from './ticket.ts';

export async function findByMessageIds(scope: ReadScope, ids: readonly string[]): Promise<Reference[]> {
  return ids.length === 0 ? [] : findReferences(scope.tx, { ids: [...new Set(ids)] });
}

export function findByNumber(scope: ReadScope, number: string): Promise<TicketRecord | null> {
  return findRow(scope.tx, { number: normalNumber(number) });
}

export function findTicket(scope: ReadScope, id: string): Promise<TicketRecord | null> {
  return findById(scope.tx, { id });
}

const MAX_JOINS = 5;

/** The ticket where the thread of this one is now: itself, or the one that it was joined into. */
export async function findWithThread(scope: ReadScope, id: string): Promise<TicketRecord | null> {
  let found = await findById(scope.tx, { id });
  for (let joins = 0; found && isJoinedAway(found) && joins < MAX_JOINS; joins++) {
    const into = await joinedInto(scope.tx, { ticketId: found.id });
    const target = into && (await findRow(scope.tx, { number: into.number }));
    if (!target) return found;
    found = target;
  }
  return found;
}

/** Nothing is left of a ticket that was joined into another. */
export function isJoinedAway(ticket: Pick<TicketRecord, 'statusCategory' | 'messageCount'>): boolean {
  return ticket.statusCategory === 'closed' && ticket.messageCount === 0;
}

/** Author or confirmed participant: somebody who may add to the ticket by quoting its number. */
export async function isParticipant(
  scope: ReadScope,
  ticketId: string,
  customerId: string,
): Promise<boolean> {
  const ticket = await findById(scope.tx, { id: ticketId });
  if (ticket?.requesterId === customerId) return true;
  const others = await participants(scope.tx, { ticketId });
  return others.some((one) => one.customerId === customerId && one.state === 'confirmed');
}

/** The ticket whose signed reply address this is, or null. */
export async function ticketOfReplyToken(scope: ReadScope, token: string): Promise<TicketRecord | null> {
  const number = numberOfReplyToken(scope, token);
  return number ? findByNumber(scope, number) : null;
}

/** The raw letter behind a message, or null for what was written here. */
export async function letterOfMessage(
  scope: ReadScope,
  ticketId: string,
  messageId: string,
): Promise<string | null> {
  return (await findMessage(scope.tx, { ticketId, id: messageId }))?.letterId ?? null;
}

/** Subject and new words of a message; empty when it is gone. */
export async function messageText(scope: ReadScope, ticketId: string, messageId: string): Promise<string> {
  const message = await findMessage(scope.tx, { ticketId, id: messageId });
  return message ? `${message.subject}\n${message.text}` : '';
}

/** What the customer last wrote up to a moment, without quotes; empty when he has written nothing. */
export async function customerText(scope: ReadScope, ticketId: string, upTo: Date): Promise<string> {
  const [last] = await customerTexts(scope.tx, { ticketId, upTo, limit: 1 });
  return last?.text ?? '';
}

/** A page of the unfinished tickets in the order of their ids; begin with null. */
export function unfinishedPage(
  scope: ReadScope,
  after: string | null,
  limit: number,
): Promise<TicketRecord[]> {
  return unfinishedAfter(scope.tx, { after: after ?? NIL_ID, limit });
}

/** Opened since then, the newest first. */
export function openedSince(scope: ReadScope, since: Date, limit: number): Promise<TicketRecord[]> {
  return newestOpened(scope.tx, { since, limit });
}

/** Whether a customer has opened so many since then. */
export async function hasOpened(
  scope: ReadScope,
  requesterId: string,
  since: Date,
  many: number,
): Promise<boolean> {
  return (await countOpenedBy(scope.tx, { requesterId, since, most: many }))?.opened === many;
}

/** All facts of some tickets in their order, for those who look back. */
export function factsOf(scope: ReadScope, ticketIds: readonly string[]): Promise<LoggedEvent[]> {
  return historyOf(scope.tx, { ticketIds: [...ticketIds] });
}

const NIL_ID = '00000000-0000-0000-0000-000000000000';

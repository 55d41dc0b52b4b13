/** The facts a ticket announces. Every one carries the number and the version after it. */
import type { StatusCategory } from '../../../contract/tickets.ts';
import { announce, eventType, type EventType } from '../../platform/events/log.ts';
import type { Scope } from '../../platform/scope.ts';
import type { TicketRecord, TurnState } from './ticket.ts';

export interface OfTicket {
  number: string;
  version: number;
}

/** Where a ticket stands, for counting. */
export interface Place {
  teamId: string;
  assigneeId: string | null;
  statusCategory: StatusCategory;
}

type Change<T> = OfTicket & { from: T; to: T };

export const ticketOpened = eventType<
  OfTicket & { channel: string; messageId: string | null; followUpOf?: string | null }
>('ticket.opened');
export const customerWrote = eventType<OfTicket & { messageId: string; reason: string | null }>(
  'ticket.customerWrote',
);
export const ticketReplied = eventType<OfTicket & { messageId: string; before: TurnState }>('ticket.replied');
export const sendUndone = eventType<OfTicket & { messageId: string }>('ticket.sendUndone');
export const noteWritten = eventType<OfTicket & { noteId: string }>('ticket.noted');
export const acknowledged = eventType<OfTicket & { messageId: string }>('ticket.acknowledged');
export const statusChanged = eventType<Change<string> & { category: StatusCategory }>('ticket.statusChanged');
export const ticketSolved = eventType<OfTicket>('ticket.solved');
export const ticketClosed = eventType<OfTicket>('ticket.closed');
/** «Решено, закройте» from the customer himself. */
export const customerConfirmed = eventType<OfTicket>('ticket.customerConfirmed');
export const ticketReopened = eventType<OfTicket>('ticket.reopened');
export const ticketAssigned = eventType<Change<string | null>>('ticket.assigned');
export const teamChanged = eventType<Change<string>>('ticket.teamChanged');
export const priorityChanged = eventType<Change<string>>('ticket.priorityChanged');
export const ticketRenamed = eventType<Change<string>>('ticket.renamed');
export const tagsChanged = eventType<OfTicket & { added: string[]; removed: string[] }>('ticket.tagsChanged');
export const nextMomentSet = eventType<OfTicket & { at: string | null }>('ticket.nextMomentSet');
export const participantsChanged = eventType<
  OfTicket & { added: string[]; removed: string[]; proposed: string[] }
>('ticket.participantsChanged');
export const ticketJoined = eventType<OfTicket & { into?: string; from?: string; messages: number }>(
  'ticket.joined',
);
export const momentCame = eventType<OfTicket & { did: 'raise' | 'returnToUs' | 'close' }>(
  'ticket.momentCame',
);
export const deliveryChanged = eventType<
  OfTicket & { messageId: string; state: string; problem: string | null }
>('ticket.deliveryChanged');
/** Not history: lets counters follow without counting. `from` is null for a new ticket. */
export const ticketPlaced = eventType<OfTicket & { from: Place | null; to: Place }>('ticket.placed');

/** For `changed` events nobody reads as history. */
export const unspoken: ReadonlySet<string> = new Set([ticketPlaced.type]);

type Facts<D> = Omit<D, keyof OfTicket>;

export function tell<D extends OfTicket>(
  scope: Scope,
  ticket: Pick<TicketRecord, 'id' | 'number' | 'version'>,
  fact: EventType<D>,
  facts: Facts<D>,
): void {
  announce(scope, fact, ticket.id, {
    ...facts,
    number: ticket.number,
    version: ticket.version,
  } as unknown as D);
}

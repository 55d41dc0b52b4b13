/** The facts a ticket announces. Every one carries the number and the version after it. */
import type { Priority, Stage, StatusCategory } from '../../../contract/terms.ts';
import { announce, eventType, type EventType } from '../../platform/events/log.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Because } from './because.ts';
import type { TicketRecord, TurnState } from './ticket.ts';

export interface OfTicket {
  number: string;
  version: number;
  /** Which automatic decision led to it; absent when a person did it by hand. */
  because?: Because;
}

/** Where a ticket stands, for counting. */
export interface Place {
  teamId: string;
  assigneeId: string | null;
  /** A snoozed ticket stands apart, whatever its status. */
  statusCategory: StatusCategory | 'snoozed';
}

/** From what to what. */
export interface Change<T> {
  from: T;
  to: T;
}

export const ticketOpened = eventType<
  OfTicket & {
    channel: string;
    messageId: string | null;
    followUpOf?: string | null;
    topicId?: string | null;
  }
>('ticket.opened');
/** `quiet`: a program wrote, such as «out of office»; nobody has to answer. */
export const customerWrote = eventType<
  OfTicket & { messageId: string; reason: string | null; quiet?: boolean }
>('ticket.customerWrote');
export const ticketReplied = eventType<OfTicket & { messageId: string; before: TurnState }>('ticket.replied');
export const sendUndone = eventType<OfTicket & { messageId: string }>('ticket.sendUndone');
export const noteWritten = eventType<OfTicket & { noteId: string }>('ticket.noted');
/** The desk itself has written to the customer: by a rule, a plan. */
export const deskWrote = eventType<OfTicket & { messageId: string }>('ticket.deskWrote');
export const acknowledged = eventType<OfTicket & { messageId: string }>('ticket.acknowledged');
export const statusChanged = eventType<OfTicket & Change<string> & { category: StatusCategory }>(
  'ticket.statusChanged',
);
export const ticketSolved = eventType<OfTicket>('ticket.solved');
export const ticketClosed = eventType<OfTicket>('ticket.closed');
/** «Решено, закройте» from the customer himself. */
export const customerConfirmed = eventType<OfTicket>('ticket.customerConfirmed');
export const ticketReopened = eventType<OfTicket>('ticket.reopened');
export const ticketAssigned = eventType<OfTicket & Change<string | null>>('ticket.assigned');
export const teamChanged = eventType<OfTicket & Change<string>>('ticket.teamChanged');
export const priorityChanged = eventType<OfTicket & Change<Priority>>('ticket.priorityChanged');
export const ticketRenamed = eventType<OfTicket & Change<string>>('ticket.renamed');
export const topicChanged = eventType<OfTicket & Change<string | null>>('ticket.topicChanged');
export const lineChanged = eventType<OfTicket & Change<number>>('ticket.lineChanged');
export const stageChanged = eventType<OfTicket & Change<Stage | null>>('ticket.stageChanged');
export const neededByChanged = eventType<OfTicket & Change<string | null>>('ticket.neededByChanged');
export const waitingReasonChanged = eventType<OfTicket & Change<string | null>>(
  'ticket.waitingReasonChanged',
);
export const snoozed = eventType<OfTicket & { until: string | null }>('ticket.snoozed');
export const incidentChanged = eventType<OfTicket & Change<string | null>>('ticket.incidentChanged');
/** Ids of the fields; never their values. */
export const fieldsChanged = eventType<OfTicket & { changed: string[] }>('ticket.fieldsChanged');
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
/** The company's named statuses are others. */
export const statusesRedefined = eventType<{ statusIds: string[] }>('status.redefined');
/** Not history: lets counters follow without counting. `from` is null for a new ticket. */
export const ticketPlaced = eventType<OfTicket & { from: Place | null; to: Place }>('ticket.placed');

/** Not history: the trunk's own moment has passed, and it is still our turn. */
export const ticketIdle = eventType<OfTicket>('ticket.idle');

/** Not history: urgency or deadline are others, the version is not. Open screens follow. */
export const slotsChanged = eventType<OfTicket>('ticket.slotsChanged');

/** Of no use to an open screen. */
export const unseen: ReadonlySet<string> = new Set([ticketPlaced.type, ticketIdle.type]);
/** Nobody reads them as history. */
export const unspoken: ReadonlySet<string> = new Set([ticketPlaced.type, slotsChanged.type, ticketIdle.type]);

type Facts<D> = Omit<D, keyof OfTicket> & Pick<OfTicket, 'because'>;

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

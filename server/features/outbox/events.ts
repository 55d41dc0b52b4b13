/** What the outbox announces; `ticketId` of the event is the ticket of the letter, if it has one. */
import { eventType } from '../../platform/events/log.ts';
import type { OutboxProblem, Purpose } from './letter.ts';

export interface OutboxFact {
  outboxId: string;
  messageId: string | null;
  purpose: Purpose;
  problem: OutboxProblem | null;
}

export const outboxSent = eventType<OutboxFact>('outbox.sent');
/** It will not leave any more by itself. */
export const outboxFailed = eventType<OutboxFact>('outbox.failed');
/** It may have left; only a person can tell. */
export const outboxUncertain = eventType<OutboxFact>('outbox.uncertain');
/** It left and came back. */
export const outboxBounced = eventType<OutboxFact>('outbox.bounced');
/** Somebody took it off the list of undelivered letters. */
export const outboxDismissed = eventType<OutboxFact>('outbox.dismissed');
/** An undelivered letter is on its way again. */
export const outboxRequeued = eventType<OutboxFact>('outbox.requeued');

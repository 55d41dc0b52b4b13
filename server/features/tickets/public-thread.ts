/** The public thread of a ticket, built field by field from what its customer may know (THREATS F2). Notes are never read here. */
import type { ReadScope } from '../../platform/scope.ts';
import { deliveriesFor } from './shape.ts';
import { attachmentsOf, publicMessages } from './sql/thread.ts';
import type { DeliveryOfMessage } from '../outbox/questions.ts';
import type { MessageRecord } from './ticket.ts';

/** Longer threads show their newest part; the whole is in the customer's letters. */
const MAX_MESSAGES = 200;

export interface PublicFile {
  name: string;
  type: string;
  size: number;
  sha256: string;
  contentId: string | null;
  inline: boolean;
}

export interface PublicMessage {
  id: string;
  at: Date;
  from: 'customer' | 'desk';
  /** Of the customer who wrote; null for the desk. */
  customerId: string | null;
  authorName: string;
  text: string;
  /** Sanitised. */
  html: string | null;
  files: PublicFile[];
}

/** Oldest first. An answer that its agent may still take back is not there yet. */
export async function publicThread(scope: ReadScope, ticketId: string): Promise<PublicMessage[]> {
  const newest = await publicMessages(scope.tx, { ticketId, limit: MAX_MESSAGES });
  const deliveries = await deliveriesFor(scope, newest);
  const files = await attachmentsOf(scope.tx, { ticketId });
  return newest
    .filter((message) => isOut(deliveries.get(message.id), scope.now))
    .toReversed()
    .map((message) => ({
      ...shown(message),
      files: files
        .filter((file) => file.messageId === message.id)
        .map(({ name, type, size, sha256, contentId, inline }) => ({
          name,
          type,
          size,
          sha256,
          contentId,
          inline,
        })),
    }));
}

function isOut(delivery: DeliveryOfMessage | undefined, now: Date): boolean {
  if (!delivery) return true;
  if (delivery.state === 'cancelled') return false;
  return delivery.state !== 'queued' || delivery.sendAt <= now;
}

function shown(message: MessageRecord): Omit<PublicMessage, 'files'> {
  const isCustomers = message.direction === 'inbound';
  return {
    id: message.id,
    at: message.at,
    from: isCustomers ? 'customer' : 'desk',
    customerId: isCustomers ? message.authorId : null,
    authorName: message.authorName,
    text: message.text,
    html: message.html,
  };
}

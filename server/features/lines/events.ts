/** What there is to tell about hand-overs between lines. */
import type { Priority } from '../../../contract/terms.ts';
import { eventType } from '../../platform/events/log.ts';
import type { OfTicket } from '../tickets/events.ts';

export const ticketEscalated = eventType<
  OfTicket & { handOverId: string; from: number; to: number; asked: string; urgency: Priority }
>('line.escalated');
export const ticketReturned = eventType<
  OfTicket & { handOverId: string; from: number; to: number; reason: string }
>('line.returned');

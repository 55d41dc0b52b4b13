/** What there is to tell about scores. */
import { eventType } from '../../platform/events/log.ts';
import type { OfTicket } from '../tickets/events.ts';

export const csatAsked = eventType<OfTicket & { messageId: string }>('csat.asked');
/** `was` is the score before, when the customer changed his mind. */
export const csatRated = eventType<OfTicket & { score: number; was: number | null; commented: boolean }>(
  'csat.rated',
);

/** What there is to tell about objects of tickets. */
import { eventType } from '../../platform/events/log.ts';
import type { OfTicket } from '../tickets/events.ts';

interface About extends OfTicket {
  subjectId: string;
  kindId: string;
  externalId: string;
}

export const subjectLinked = eventType<About>('ticket.subjectLinked');
export const subjectUnlinked = eventType<About>('ticket.subjectUnlinked');

/** The facts that inspections announce. */
import { eventType } from '../../platform/events/log.ts';

export const inspectionOpened = eventType<{ inspectionId: string; name: string; level: number }>(
  'inspection.opened',
);
export const inspectionClosed = eventType<{ inspectionId: string }>('inspection.closed');
/** Of a ticket: it has become evidence. */
export const ticketInspected = eventType<{ inspectionId: string; name: string; reason: string }>(
  'inspection.joined',
);

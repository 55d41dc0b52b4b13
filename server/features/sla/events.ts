/** What there is to tell about promises. */
import type { SlaKind } from '../../../contract/sla.ts';
import { eventType } from '../../platform/events/log.ts';
import type { OfTicket } from '../tickets/events.ts';

/** `to` is null when no policy fits any more. Names are those of that time. */
export const policyChosen = eventType<
  OfTicket & { from: string | null; to: string | null; name: string | null; byHand: boolean }
>('sla.policyChosen');

export interface OfClock extends OfTicket {
  kind: SlaKind;
  cycle: number;
  dueAt: string;
  policyId: string;
  policyName: string;
  policyVersion: number;
}

export const clockAtRisk = eventType<OfClock>('sla.atRisk');
export const clockBreached = eventType<OfClock>('sla.breached');
/** The customer's own deadline has passed while the ticket was open: somebody is to look what it means now. */
export const neededByPassed = eventType<OfTicket & { neededBy: string }>('sla.neededByPassed');

/** Not of a ticket: settings are others. */
export const policiesChanged = eventType<{ policyId: string | null }>('sla.policiesChanged');

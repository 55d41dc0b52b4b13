/** What waiting and reminding announce; all of it stands in the ticket's history. */
import { eventType } from '../../platform/events/log.ts';
import type { StepAction } from '../../../contract/waiting.ts';
import type { OfTicket } from '../tickets/events.ts';
import type { PlanEnd } from './rules.ts';

interface OfPlan extends OfTicket {
  planId: string;
  name: string;
}

export const planStarted = eventType<OfPlan & { at: string }>('waiting.planStarted');
export const planStepDone = eventType<OfPlan & { step: number; steps: number; did: StepAction }>(
  'waiting.planStepDone',
);
export const planStepSkipped = eventType<OfPlan & { step: number; steps: number }>('waiting.planStepSkipped');
/** `unreachable`: there is no way to write to the customer. */
export const planStopped = eventType<OfPlan & { why: PlanEnd | 'byHand' | 'unreachable' | 'end' }>(
  'waiting.planStopped',
);
/** A snoozed ticket is back. */
export const ticketWoke = eventType<OfTicket & { why: 'time' | 'byHand' }>('waiting.woke');
/** Nobody has done anything since then. */
export const ticketQuiet = eventType<OfTicket & { since: string }>('waiting.quiet');

/** The reasons, the plans or the rest of these settings are others. */
export const waitingSettingsChanged = eventType<object>('waitingSettings.changed');

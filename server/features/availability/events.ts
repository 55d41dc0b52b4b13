/** What there is to tell about who is there. */
import { eventType } from '../../platform/events/log.ts';
import type { PresenceState } from './worker.ts';

export const presenceChanged = eventType<{ agentId: string; state: PresenceState }>('availability.changed');
/** Capacity, lines, skills or the settings of all: what the desk hands round by may be different now. */
export const workChanged = eventType<{ agentId: string | null; changed: string[] }>(
  'availability.workChanged',
);
export const absencePlanned = eventType<{ agentId: string; absenceId: string }>(
  'availability.absencePlanned',
);
export const absenceChanged = eventType<{
  agentId: string;
  absenceId: string;
  state: 'handingOver' | 'running' | 'ended' | 'cancelled';
}>('availability.absenceChanged');

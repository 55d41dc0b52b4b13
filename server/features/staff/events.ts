/** What there is to tell about agents and teams. */
import { eventType } from '../../platform/events/log.ts';

export const agentAdded = eventType<{ agentId: string }>('agent.added');
export const agentUpdated = eventType<{ agentId: string; changed: string[] }>('agent.updated');
export const teamCreated = eventType<{ teamId: string }>('team.created');
export const teamUpdated = eventType<{ teamId: string; changed: string[] }>('team.updated');

/** What there is to tell about notices. */
import { eventType } from '../../platform/events/log.ts';

/** Open screens of these agents look at their bells. */
export const agentsNotified = eventType<{ agentIds: readonly string[]; kind: string }>('notice.given');

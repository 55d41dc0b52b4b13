/** What there is to tell about notices. */
import { eventType } from '../../platform/events/log.ts';

interface OfAgents {
  /** Nobody else's screen is told of it. */
  agentIds: readonly string[];
}

/** Open screens of these agents look at their bells. */
export const agentsNotified = eventType<OfAgents & { kind: string }>('notice.given');
/** His other screens, too, count one fewer. */
export const noticesRead = eventType<OfAgents>('notice.read');

/** What is announced about connections. */
import { eventType } from '../../platform/events/log.ts';

export const connectionChanged = eventType<{ connectionId: string }>('connection.changed');
export const connectionRemoved = eventType<{ connectionId: string }>('connection.removed');
/** Something broke, fell silent, or works again (`problem` is null). */
export const connectionHealth = eventType<{
  connectionId: string;
  direction: 'inbound' | 'outbound';
  problem: string | null;
}>('connection.health');

/** What is announced about letters. */
import { eventType } from '../../platform/events/log.ts';

export const letterQuarantined = eventType<{ letterId: string; reason: string }>('letter.quarantined');
/** It left the quarantine: processed after all, or dismissed. */
export const letterReleased = eventType<{ letterId: string; state: 'done' | 'dismissed' }>('letter.released');

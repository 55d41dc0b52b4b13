/** What there is to tell about queues. */
import { eventType } from '../../platform/events/log.ts';
import type { Place } from './sql.ts';

export const queueChanged = eventType<Place & { way: string }>('queue.changed');
/** More waits there than was given out in one go. */
export const queueStirred = eventType<Place>('queue.stirred');

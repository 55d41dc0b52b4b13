/** What there is to tell about queues. */
import { eventType } from '../../platform/events/log.ts';
import type { Place } from './sql.ts';

export const queueChanged = eventType<Place & { way: string }>('queue.changed');
/** More waits there than was given out in one go. */
export const queueStirred = eventType<Place>('queue.stirred');
/** More lies in the hands of somebody who has left than was taken out of them in one go. */
export const handsLeft = eventType<{ agentId: string }>('queue.handsLeft');

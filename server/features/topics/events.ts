/** What there is to tell about topics. */
import { eventType } from '../../platform/events/log.ts';

export const topicsChanged = eventType<{ topicIds: string[] }>('topic.changed');

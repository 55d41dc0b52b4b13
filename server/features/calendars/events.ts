/** What there is to tell about calendars. */
import { eventType } from '../../platform/events/log.ts';

/** Its hours are others, or those who work by it. */
export const calendarChanged = eventType<{ calendarId: string }>('calendar.changed');

/** What there is to tell about fields. Never their values. */
import { eventType } from '../../platform/events/log.ts';

export const fieldsRedefined = eventType<{ fieldIds: string[] }>('field.redefined');

/** What there is to tell about an account. */
import { eventType } from '../../platform/events/log.ts';

export const accountCreated = eventType<{ name: string }>('account.created');
export const accountUpdated = eventType<{ changed: string[] }>('account.updated');

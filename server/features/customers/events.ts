/** What there is to tell about customers. */
import { eventType } from '../../platform/events/log.ts';

export const customerCreated = eventType<{ customerId: string }>('customer.created');
export const customerUpdated = eventType<{ customerId: string; changed: string[] }>('customer.updated');
export const organizationUpdated = eventType<{ organizationId: string; changed: string[] }>(
  'customer.organizationUpdated',
);
export const tiersChanged = eventType<{ keys: string[] }>('tier.changed');

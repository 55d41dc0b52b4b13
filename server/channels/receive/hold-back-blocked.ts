/** What a blocked customer writes is kept, and shown to nobody who does not look for it. */
import type { Step } from './case.ts';

export const holdBackBlocked: Step = async (_scope, mail) =>
  mail.customer.blockedAt && !mail.asIs ? { quarantine: 'blocked' } : undefined;

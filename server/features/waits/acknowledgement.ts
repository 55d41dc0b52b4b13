/** What the first automatic letter tells of the queue. */
import type { AcknowledgementLine } from '../tickets/acknowledgement.ts';
import { waitForCustomer } from './questions.ts';

export const waitLine: AcknowledgementLine = (scope, ticket) =>
  waitForCustomer(scope, ticket, ticket.language);

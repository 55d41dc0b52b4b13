/** What the ticket does when the outbox tells how its letters fared. */
import { reaction } from '../../platform/events/relay.ts';
import {
  outboxBounced,
  outboxDismissed,
  outboxFailed,
  outboxRequeued,
  outboxSent,
  outboxUncertain,
} from '../outbox/events.ts';
import { hasUndelivered } from '../outbox/questions.ts';
import { markDelivery } from './actions/slots.ts';

export const ticketReactions = [
  reaction(
    'tickets.followDelivery',
    [outboxSent, outboxFailed, outboxUncertain, outboxBounced, outboxDismissed, outboxRequeued],
    async (scope, event) => {
      const { ticketId } = event;
      if (!ticketId || !event.data.messageId) return;
      await markDelivery(scope, ticketId, {
        messageId: event.data.messageId,
        state: event.type.replace('outbox.', ''),
        problem: event.data.problem?.code ?? null,
        undelivered: await hasUndelivered(scope, ticketId),
      });
    },
  ),
];

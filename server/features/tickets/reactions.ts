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
import { markDelivery } from './actions/slots.ts';

const trouble: ReadonlySet<string> = new Set([outboxFailed.type, outboxUncertain.type, outboxBounced.type]);

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
        undelivered: trouble.has(event.type),
      });
    },
  ),
];

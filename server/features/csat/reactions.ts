/** What follows from the end of the work on a ticket. */
import { reaction } from '../../platform/events/relay.ts';
import { ticketClosed, ticketSolved } from '../tickets/events.ts';
import { planCsat } from './actions/plan.ts';

export const csatReactions = [
  reaction('csat.plan', [ticketSolved, ticketClosed], async (scope, event) => {
    if (event.ticketId) await planCsat(scope, event.ticketId, event.at);
  }),
];

/** Tickets are counted when they come, and when it becomes known what they are about. */
import type { Reaction } from '../../platform/events/relay.ts';
import { findTicket } from '../tickets/questions.ts';
import { countComplaint } from './actions/count.ts';
import { knownPolicies } from './known.ts';

/** Branches' facts by name: an object may be found in a letter after the ticket is opened. */
const types = ['ticket.opened', 'ticket.topicChanged', 'ticket.tagsChanged', 'ticket.subjectLinked'];

export const inspectionReactions: readonly Reaction[] = [
  {
    name: 'inspections.count',
    types,
    concerns: async (world, event) =>
      event.ticketId !== null && (await knownPolicies(world, event.accountId)).length > 0,
    react: async (scope, event) => {
      const ticket = event.ticketId ? await findTicket(scope, event.ticketId) : null;
      if (ticket) await countComplaint(scope, await knownPolicies(scope.world, scope.accountId), ticket);
    },
  },
];

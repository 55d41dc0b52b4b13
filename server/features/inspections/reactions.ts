/** Tickets are counted when they come, and when it becomes known what they are about. */
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { Reaction } from '../../platform/events/relay.ts';
import { findTicket } from '../tickets/questions.ts';
import { countComplaint, countNoMore } from './actions/count.ts';
import { knownPolicies } from './known.ts';

/** Branches' facts by name: an object may be found in a letter after the ticket is opened. */
const types = [
  'ticket.opened',
  'ticket.topicChanged',
  'ticket.tagsChanged',
  'ticket.subjectLinked',
  'ticket.subjectUnlinked',
  'ticket.joined',
];

export const inspectionReactions: readonly Reaction[] = [
  {
    name: 'inspections.count',
    types,
    concerns: async (world, event) =>
      event.ticketId !== null && (await knownPolicies(world, event.accountId)).length > 0,
    react: async (scope, event) => {
      if (!event.ticketId) return;
      const policies = await knownPolicies(scope.world, scope.accountId);
      if (isJoinedAway(event)) return countNoMore(scope, policies, event.ticketId);
      const ticket = await findTicket(scope, event.ticketId);
      if (ticket) await countComplaint(scope, policies, ticket);
    },
  },
];

function isJoinedAway({ type, data }: LoggedEvent): boolean {
  return type === 'ticket.joined' && 'into' in data;
}

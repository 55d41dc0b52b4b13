/** What clocks do when something has happened to a ticket, or when calendars are others. */
import { reaction, type Reaction } from '../../platform/events/relay.ts';
import { calendarChanged } from '../calendars/events.ts';
import {
  customerWrote,
  neededByChanged,
  priorityChanged,
  sendUndone,
  statusChanged,
  tagsChanged,
  teamChanged,
  ticketJoined,
  ticketOpened,
  ticketReplied,
  topicChanged,
  type OfTicket,
} from '../tickets/events.ts';
import type { EventType } from '../../platform/events/log.ts';
import { followTicket } from './actions/follow.ts';
import { recountAll } from './actions/recount.ts';
import { hasPolicies } from './known.ts';

const facts: readonly EventType<OfTicket>[] = [
  ticketOpened,
  customerWrote,
  ticketReplied,
  sendUndone,
  statusChanged,
  priorityChanged,
  topicChanged,
  teamChanged,
  tagsChanged,
  ticketJoined,
  neededByChanged,
];

export const slaReactions: readonly Reaction[] = [
  {
    ...reaction('sla.follow', facts, (scope, event) => followTicket(scope, event)),
    // A desk that promises nothing pays nothing; the customer's own deadline holds without any policy.
    concerns: (world, event) => event.type === neededByChanged.type || hasPolicies(world, event.accountId),
  },
  {
    ...reaction('sla.recount', [calendarChanged], (scope) => recountAll(scope)),
    concerns: (world, event) => hasPolicies(world, event.accountId),
  },
];

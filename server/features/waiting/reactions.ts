/** What waiting does when tickets change. */
import { reaction, type Reaction } from '../../platform/events/relay.ts';
import type { LoggedEvent } from '../../platform/events/log.ts';
import { outboxBounced, outboxFailed } from '../outbox/events.ts';
import { holdById } from '../tickets/access.ts';
import {
  lineChanged,
  noteWritten,
  statusChanged,
  teamChanged,
  ticketAssigned,
  ticketIdle,
  ticketReplied,
} from '../tickets/events.ts';
import { answerLost } from './actions/answer-lost.ts';
import { followTicket, mattersToWaiting } from './actions/follow.ts';
import { watchQuiet } from './actions/note-quiet.ts';

const facts = [statusChanged, ticketReplied, noteWritten, ticketAssigned, teamChanged, lineChanged];

const follow: Reaction = {
  ...reaction<object>('waiting.follow', facts, async (scope, event) => {
    if (event.ticketId) await followTicket(scope, event.ticketId);
  }),
  concerns: async (world, event: LoggedEvent<{ category?: string }>) =>
    event.ticketId !== null &&
    (await mattersToWaiting(world, event.accountId, event.ticketId, event.data.category === 'onHold')),
};

const watch = reaction('waiting.watch', [ticketIdle], async (scope, event) => {
  const ticket = event.ticketId ? await holdById(scope, event.ticketId) : null;
  if (ticket) await watchQuiet(scope, ticket);
});

const lost = reaction('waiting.answerLost', [outboxFailed, outboxBounced], async (scope, event) => {
  const { purpose, problem } = event.data;
  if (!event.ticketId || purpose !== 'message') return;
  await answerLost(scope, event.ticketId, event.type === outboxBounced.type ? problem : null);
});

export const waitingReactions: readonly Reaction[] = [follow, watch, lost];

/** What is looked for when a customer has written. */
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { Reaction } from '../../platform/events/relay.ts';
import { readScope, theDesk } from '../../platform/scope.ts';
import { allKinds } from '../subjects/questions.ts';
import { customerWrote, ticketOpened } from '../tickets/events.ts';
import { findMentions } from './actions/find.ts';

function messageOf({ data }: LoggedEvent): string | null {
  return 'messageId' in data && typeof data.messageId === 'string' ? data.messageId : null;
}

/** A desk without objects pays nothing for it. */
const findNumbers: Reaction = {
  name: 'mentions.find',
  types: [ticketOpened.type, customerWrote.type],
  concerns: async (world, event) =>
    messageOf(event) !== null &&
    (await allKinds(readScope(world, event.accountId, theDesk))).some((kind) => kind.active),
  react: async (scope, event) => {
    const messageId = messageOf(event);
    if (event.ticketId && messageId) await findMentions(scope, event.ticketId, messageId);
  },
};

export const mentionReactions: readonly Reaction[] = [findNumbers];

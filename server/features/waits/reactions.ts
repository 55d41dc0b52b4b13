/** What is learned from tickets that come and are answered; and the word to the customer when one is taken. */
import { reaction, type Reaction } from '../../platform/events/relay.ts';
import type { LoggedEvent } from '../../platform/events/log.ts';
import { readScope, theDesk } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { workSettings } from '../availability/questions.ts';
import { ticketAssigned, ticketOpened, ticketReplied } from '../tickets/events.ts';
import { rememberAnswer, rememberOpening } from './actions/note.ts';
import { tellWhoTook } from './actions/tell-who-took.ts';

export const waitReactions: readonly Reaction[] = [
  {
    ...reaction('waits.rememberOpening', [ticketOpened], async (scope, event) => {
      if (event.ticketId) await rememberOpening(scope, event.ticketId, event.at);
    }),
    // What an agent opens by writing himself does not wait.
    concerns: (_world, { data }) => (data as { messageId: string | null }).messageId !== null,
  },
  {
    ...reaction('waits.rememberAnswer', [ticketReplied], async (scope, event) => {
      if (event.ticketId) await rememberAnswer(scope, event.ticketId, event.at);
    }),
    concerns: (_world, { data }) =>
      (data as { before: { firstAgentAt: string | null } }).before.firstAgentAt === null,
  },
  {
    ...reaction('waits.tellWhoTook', [ticketAssigned], async (scope, event) => {
      if (event.ticketId) await tellWhoTook(scope, event.ticketId);
    }),
    concerns: isToldWhoTook,
  },
];

async function isToldWhoTook(world: World, { accountId, data }: LoggedEvent): Promise<boolean> {
  if ((data as { to: string | null }).to === null) return false;
  return (await workSettings(readScope(world, accountId, theDesk))).tellWhoTook;
}

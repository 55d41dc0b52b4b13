/** What triage does when a customer opens a ticket. */
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { Reaction } from '../../platform/events/relay.ts';
import { readScope, theDesk } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { ticketOpened } from '../tickets/events.ts';
import { activeRules } from './active-rules.ts';
import { sortTicket } from './actions/sort.ts';
import { isBusyHour, noticeIncident } from './incidents.ts';
import { modelOf } from './models.ts';

/** An agent who writes first has nothing to be sorted. */
function isFromCustomer({ data }: LoggedEvent): boolean {
  return 'messageId' in data && data.messageId !== null;
}

async function canSort(world: World, accountId: string): Promise<boolean> {
  const scope = readScope(world, accountId, theDesk);
  return (await activeRules(scope)).length > 0 || (await modelOf(scope)) !== null;
}

const sortNew: Reaction = {
  name: 'triage.sort',
  types: [ticketOpened.type],
  concerns: async (world, event) => isFromCustomer(event) && canSort(world, event.accountId),
  react: async (scope, { ticketId }) => {
    if (ticketId) await sortTicket(scope, ticketId);
  },
};

const noticeTrouble: Reaction = {
  name: 'triage.noticeIncident',
  types: [ticketOpened.type],
  concerns: async (world, event) =>
    isFromCustomer(event) && isBusyHour(readScope(world, event.accountId, theDesk)),
  react: async (scope, { ticketId }) => {
    if (ticketId) await noticeIncident(scope, ticketId);
  },
};

export const triageReactions: readonly Reaction[] = [sortNew, noticeTrouble];

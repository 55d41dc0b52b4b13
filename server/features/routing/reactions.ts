/** What queues do when something has changed: tickets wait, somebody is free, somebody came or will not come. */
import { reaction, type Reaction } from '../../platform/events/relay.ts';
import { readScope, theDesk, type Scope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import type { LoggedEvent } from '../../platform/events/log.ts';
import { absenceChanged, presenceChanged, workChanged } from '../availability/events.ts';
import { agentUpdated, teamUpdated } from '../staff/events.ts';
import {
  customerWrote,
  lineChanged,
  momentCame,
  slotsChanged,
  ticketAssigned,
  ticketOpened,
  ticketPlaced,
  topicChanged,
} from '../tickets/events.ts';
import { applyTopic } from './actions/apply-topic.ts';
import { giveOut } from './actions/give-out.ts';
import { isHolderGone, releaseFromGone } from './actions/release.ts';
import { queueChanged, queueStirred } from './events.ts';
import { notePass, queuesToStir } from './sql.ts';

/** A queue that gives out by itself has something to give. */
function somethingWaits(world: World, { accountId }: LoggedEvent): Promise<boolean> {
  const { tx } = readScope(world, accountId, theDesk);
  return queuesToStir(tx, { teamIds: null }).then((places) => places.length > 0);
}

function holderIsGone(world: World, { accountId, ticketId }: LoggedEvent): boolean | Promise<boolean> {
  return ticketId !== null && isHolderGone(readScope(world, accountId, theDesk), ticketId);
}

async function stirAll(scope: Scope): Promise<void> {
  for (const place of await queuesToStir(scope.tx, { teamIds: null })) await giveOut(scope, place);
}

function typesOf(...facts: readonly { type: string }[]): string[] {
  return facts.map((fact) => fact.type);
}

export const routingReactions: readonly Reaction[] = [
  {
    // Before anything is given out again.
    ...reaction('routing.notePass', [ticketAssigned], async (scope, event) => {
      const { from, to } = event.data;
      if (!event.ticketId || !from || to || event.actorId !== from) return;
      await notePass(scope.tx, { ticketId: event.ticketId, agentId: from, at: event.at });
    }),
    concerns: (_world, { data }) => (data as { to?: unknown }).to === null,
  },
  {
    name: 'routing.applyTopic',
    types: typesOf(ticketOpened, topicChanged),
    concerns: hasTopic,
    react: async (scope, { ticketId }) => {
      if (ticketId) await applyTopic(scope, ticketId);
    },
  },
  {
    name: 'routing.release',
    types: typesOf(customerWrote, momentCame, slotsChanged),
    concerns: holderIsGone,
    react: async (scope, { ticketId }) => {
      if (ticketId) await releaseFromGone(scope, ticketId);
    },
  },
  {
    name: 'routing.giveOut',
    types: typesOf(
      ticketPlaced,
      lineChanged,
      queueChanged,
      queueStirred,
      presenceChanged,
      absenceChanged,
      workChanged,
      agentUpdated,
      teamUpdated,
    ),
    concerns: somethingWaits,
    react: stirAll,
  },
];

function hasTopic(_world: World, { type, data }: LoggedEvent): boolean {
  const { to, topicId } = data as { to?: string | null; topicId?: string | null };
  return Boolean(type === topicChanged.type ? to : topicId);
}

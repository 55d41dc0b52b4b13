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
  ticketIdle,
  ticketOpened,
  ticketPlaced,
  topicChanged,
  type Place,
} from '../tickets/events.ts';
import { applyTopic } from './actions/apply-topic.ts';
import { giveOut } from './actions/give-out.ts';
import { hasLeftSomething, takeFromLeft } from './actions/hand-over-left.ts';
import { isHolderGone, releaseFromGone } from './actions/release.ts';
import { handsLeft, queueChanged, queueStirred } from './events.ts';
import { notePass, queuesToStir } from './sql.ts';

/** A queue that gives out by itself has something to give. */
function somethingWaits(world: World, { accountId }: LoggedEvent): Promise<boolean> {
  const { tx } = readScope(world, accountId, theDesk);
  return queuesToStir(tx, { teamIds: null }).then((places) => places.length > 0);
}

function holderIsGone(world: World, event: LoggedEvent): boolean | Promise<boolean> {
  const { accountId, ticketId } = event;
  if (ticketId === null || (event.type === ticketPlaced.type && !isOurTurnAgain(event))) return false;
  return isHolderGone(readScope(world, accountId, theDesk), ticketId);
}

/** It waited, slept or was done, and needs somebody. Whoever has brought it back himself is there. */
function isOurTurnAgain({ data, actorId }: LoggedEvent): boolean {
  const { from, to } = data as { from: Place | null; to: Place };
  const isOurs = (place: Place) => place.statusCategory === 'new' || place.statusCategory === 'open';
  const isHis = from?.assigneeId === to.assigneeId && actorId !== to.assigneeId;
  return from !== null && isHis && !isOurs(from) && isOurs(to);
}

function leftSomething(world: World, { accountId, data }: LoggedEvent): Promise<boolean> {
  return hasLeftSomething(readScope(world, accountId, theDesk), (data as { agentId: string }).agentId);
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
    types: typesOf(customerWrote, momentCame, ticketIdle, slotsChanged, ticketPlaced),
    concerns: holderIsGone,
    react: async (scope, { ticketId }) => {
      if (ticketId) await releaseFromGone(scope, ticketId);
    },
  },
  {
    ...reaction('routing.takeFromLeft', [agentUpdated, handsLeft], (scope, { data }) =>
      takeFromLeft(scope, data.agentId),
    ),
    concerns: leftSomething,
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

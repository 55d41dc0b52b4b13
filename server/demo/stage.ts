/** Where the demo is played: scopes at any moment of the past, inside one transaction. */
import type { PendingEvent } from '../platform/events/log.ts';
import type { Tx } from '../platform/db/statement.ts';
import { theDesk, type Actor, type Scope } from '../platform/scope.ts';
import type { World } from '../platform/world.ts';
import { hurried, type Remembered } from './hurry.ts';
import { writeEvents } from './sql.ts';

export interface Stage {
  /** Does something at that moment in that person's name. */
  at<T>(moment: Date, actor: Actor, todo: (scope: Scope) => Promise<T>): Promise<T>;
}

interface Told {
  now: Date;
  actor: Actor;
  event: PendingEvent;
}

/** One story is one transaction; what was announced is written at its end, each fact with its moment and its actor. */
export function onStage<T>(
  world: World,
  accountId: string,
  remembered: Remembered,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  return world.db.transaction(accountId, async (realTx) => {
    const { tx, written } = hurried(realTx, remembered);
    await tx.send({ name: 'demo.relaxed', text: 'set local synchronous_commit = off', values: [] });
    const told: Told[] = [];
    const result = await play({
      at: async (now, actor, todo) => {
        const scope: Scope = { world, accountId, actor, now, tx, announced: [], afterCommit: [] };
        const value = await todo(scope);
        told.push(...scope.announced.map((event) => ({ now, actor, event })));
        return value;
      },
    });
    await tell(tx, told);
    await written();
    return result;
  });
}

async function tell(tx: Tx, told: readonly Told[]): Promise<void> {
  await writeEvents(tx, {
    ids: told.map(({ event }) => event.id),
    moments: told.map(({ now }) => now),
    types: told.map(({ event }) => event.type),
    tickets: told.map(({ event }) => event.ticketId),
    actorKinds: told.map(({ actor }) => actor.kind),
    actorIds: told.map(({ actor }) => actor.id),
    data: told.map(({ event }) => JSON.stringify(event.data)),
  });
}

export function asAgent(id: string): Actor {
  return { ...theDesk, kind: 'agent', id };
}

export function asCustomer(id: string): Actor {
  return { kind: 'customer', id, permissions: new Set(), sees: [], groups: [], language: 'ru' };
}

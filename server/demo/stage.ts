/** Where the demo is played: scopes at any moment of the past, inside one transaction. */
import { house } from '../house.ts';
import type { LoggedEvent, PendingEvent } from '../platform/events/log.ts';
import { theDesk, type Actor, type Scope } from '../platform/scope.ts';
import type { World } from '../platform/world.ts';
import { hurried, type Remembered } from './hurry.ts';
import { writeEvents } from './sql.ts';

export interface Stage {
  /** Does something at that moment in that person's name. */
  at<T>(moment: Date, actor: Actor, todo: (scope: Scope) => Promise<T>): Promise<T>;
}

/** One story is one transaction. Each fact is written with its moment and its actor, and at once everybody reacts to it. */
export function onStage<T>(
  world: World,
  accountId: string,
  remembered: Remembered,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  return world.db.transaction(accountId, async (realTx) => {
    const { tx, written } = hurried(realTx, remembered);
    await tx.send({ name: 'demo.relaxed', text: 'set local synchronous_commit = off', values: [] });
    const result = await play({
      at: async (now, actor, todo) => {
        const scope: Scope = { world, accountId, actor, now, tx, announced: [], afterCommit: [] };
        const value = await todo(scope);
        await tell(scope);
        await reactTo(scope);
        return value;
      },
    });
    await written();
    return result;
  });
}

async function tell({ tx, now, actor, announced }: Scope): Promise<void> {
  if (announced.length === 0) return;
  await writeEvents(tx, {
    ids: announced.map((event) => event.id),
    at: now,
    types: announced.map((event) => event.type),
    tickets: announced.map((event) => event.ticketId),
    actorKind: actor.kind,
    actorId: actor.id,
    data: announced.map((event) => JSON.stringify(event.data)),
  });
}

/** What the relay does in a running desk, here at the moment of the fact; what follows from the following, too. */
async function reactTo(told: Scope): Promise<void> {
  for (const event of told.announced.map((pending) => asLogged(told, pending))) {
    for (const one of house.reactions.filter(({ types }) => types.includes(event.type))) {
      if (one.concerns && !(await one.concerns(told.world, event))) continue;
      const scope: Scope = { ...told, actor: theDesk, announced: [], afterCommit: [] };
      await one.react(scope, event);
      await tell(scope);
      await reactTo(scope);
    }
  }
}

function asLogged({ accountId, now, actor }: Scope, { id, type, ticketId, data }: PendingEvent): LoggedEvent {
  return { accountId, xid: '0', id, at: now, type, ticketId, actorKind: actor.kind, actorId: actor.id, data };
}

export function asAgent(id: string): Actor {
  return { ...theDesk, kind: 'agent', id };
}

export function asCustomer(id: string): Actor {
  return { kind: 'customer', id, permissions: new Set(), sees: [], groups: [], language: 'ru' };
}

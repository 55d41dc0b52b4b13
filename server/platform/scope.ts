/** The one thing that is passed along: whose account, who acts, when, and the transaction in which it happens. */
import type { Reader, Tx } from './db/statement.ts';
import { insertEvents, type PendingEvent } from './events/log.ts';
import type { World } from './world.ts';

export interface Actor {
  kind: 'agent' | 'customer' | 'system' | 'token';
  /** The agent behind a session or token, the customer behind a link; null for the desk itself. */
  id: string | null;
  permissions: ReadonlySet<string>;
  /** The groups whose records are visible, or `all`. */
  sees: 'all' | readonly string[];
  groups: readonly string[];
  language: 'ru' | 'en';
  /** Where a session or token calls from; for the audit log. */
  ip?: string;
}

/** For questions: no transaction, no change. */
export interface ReadScope {
  readonly world: World;
  readonly accountId: string;
  readonly actor: Actor;
  readonly now: Date;
  readonly tx: Reader;
}

/** For changes: everything done through it is committed together with the events that tell of it. */
export interface Scope extends ReadScope {
  readonly tx: Tx;
  readonly announced: PendingEvent[];
  /** Called once the transaction is committed; must not fail and must not matter when lost. */
  readonly afterCommit: (() => void)[];
}

export const everything: ReadonlySet<string> = { has: () => true } as unknown as ReadonlySet<string>;

export const theDesk: Actor = {
  kind: 'system',
  id: null,
  permissions: everything,
  sees: 'all',
  groups: [],
  language: 'ru',
};

export function readScope(world: World, accountId: string, actor: Actor): ReadScope {
  return {
    world,
    accountId,
    actor,
    now: new Date(Date.now() + world.clock.shift),
    tx: world.db.reader(accountId),
  };
}

/** Runs `work` in a transaction, writes what it announced as its last statement, and rings the doorbell afterwards. */
export async function work<T>(
  world: World,
  accountId: string,
  actor: Actor,
  todo: (scope: Scope) => Promise<T>,
): Promise<T> {
  let done: Scope | undefined;
  const result = await world.db.transaction(accountId, async (tx, databaseNow) => {
    const now = new Date(databaseNow.getTime() + world.clock.shift);
    const scope: Scope = { world, accountId, actor, now, tx, announced: [], afterCommit: [] };
    const value = await todo(scope);
    await insertEvents(scope);
    done = scope;
    return value;
  });
  if (done) afterwards(world, done);
  return result;
}

function afterwards(world: World, scope: Scope): void {
  if (scope.announced.length > 0) {
    world.metrics.events.inc(scope.announced.length);
    world.doorbell.ring(scope.accountId);
  }
  for (const task of scope.afterCommit) task();
}

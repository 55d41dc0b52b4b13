/** Remembers a short list of an account that hardly ever changes, for three seconds on each node. */
import type { ReadScope, Scope } from './scope.ts';
import type { World } from './world.ts';

const LIFE_MS = 3_000;

export interface KeptFor<T> {
  of(scope: ReadScope): Promise<T>;
  /** One of them; what is not known is asked for anew, since another node may have made it just now. */
  find<R>(scope: ReadScope, choose: (answer: T) => R | undefined): Promise<R | undefined>;
  /** Called with a change: from here on its transaction sees what it does, and after the commit this node knows of it at once. */
  changed(scope: Scope): void;
  forget(scope: Pick<ReadScope, 'world' | 'accountId'>): void;
}

export function keptFor<T>(ask: (scope: ReadScope) => Promise<T>): KeptFor<T> {
  const worlds = new WeakMap<World, Map<string, { at: number; answer: T }>>();
  const ofWorld = (world: World) => {
    const known = worlds.get(world) ?? new Map<string, { at: number; answer: T }>();
    worlds.set(world, known);
    return known;
  };
  let changes = 0;
  const drop = (world: World, accountId: string) => {
    changes += 1;
    ofWorld(world).delete(accountId);
  };
  const changing = new WeakSet<object>();
  const kept: KeptFor<T> = {
    of: async (scope) => {
      if (changing.has(scope.tx)) return ask(scope);
      const known = ofWorld(scope.world).get(scope.accountId);
      if (known && Date.now() - known.at < LIFE_MS) return known.answer;
      const before = changes;
      const answer = await ask(scope);
      // What was asked while a change was committed may be from before it.
      if (before === changes) ofWorld(scope.world).set(scope.accountId, { at: Date.now(), answer });
      return answer;
    },
    find: async (scope, choose) => {
      const known = choose(await kept.of(scope));
      if (known !== undefined) return known;
      kept.forget(scope);
      return choose(await kept.of(scope));
    },
    changed: ({ world, accountId, tx, afterCommit }) => {
      changing.add(tx);
      afterCommit.push(() => drop(world, accountId));
    },
    forget: ({ world, accountId }) => drop(world, accountId),
  };
  return kept;
}

/** Remembers a short list of an account that hardly ever changes, for three seconds on each node. */
import type { ReadScope, Scope } from './scope.ts';
import type { World } from './world.ts';

const LIFE_MS = 3_000;

export interface KeptFor<T> {
  of(scope: ReadScope): Promise<T>;
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
  const changing = new WeakSet<object>();
  return {
    of: async (scope) => {
      if (changing.has(scope.tx)) return ask(scope);
      const known = ofWorld(scope.world).get(scope.accountId);
      if (known && Date.now() - known.at < LIFE_MS) return known.answer;
      const answer = await ask(scope);
      ofWorld(scope.world).set(scope.accountId, { at: Date.now(), answer });
      return answer;
    },
    changed: ({ world, accountId, tx, afterCommit }) => {
      changing.add(tx);
      afterCommit.push(() => void ofWorld(world).delete(accountId));
    },
    forget: ({ world, accountId }) => void ofWorld(world).delete(accountId),
  };
}

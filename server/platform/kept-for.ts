/** Remembers a short list of an account that hardly ever changes, for three seconds on each node. */
import type { ReadScope } from './scope.ts';
import type { World } from './world.ts';

const LIFE_MS = 3_000;

export interface KeptFor<T> {
  of(scope: ReadScope): Promise<T>;
  /** After a change, so that this node knows of it at once. */
  forget(scope: Pick<ReadScope, 'world' | 'accountId'>): void;
}

export function keptFor<T>(ask: (scope: ReadScope) => Promise<T>): KeptFor<T> {
  const worlds = new WeakMap<World, Map<string, { at: number; answer: T }>>();
  const ofWorld = (world: World) => {
    const known = worlds.get(world) ?? new Map<string, { at: number; answer: T }>();
    worlds.set(world, known);
    return known;
  };
  return {
    of: async (scope) => {
      const known = ofWorld(scope.world).get(scope.accountId);
      if (known && Date.now() - known.at < LIFE_MS) return known.answer;
      const answer = await ask(scope);
      ofWorld(scope.world).set(scope.accountId, { at: Date.now(), answer });
      return answer;
    },
    forget: ({ world, accountId }) => void ofWorld(world).delete(accountId),
  };
}

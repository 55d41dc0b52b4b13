/** The keyword rules that are switched on, their phrases taken to stems; remembered for three seconds. */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { ready, type ReadyRule } from './keyword-rules.ts';
import { listRules } from './sql/rules.ts';

const LIFE_MS = 3_000;
const kept = new WeakMap<World, Map<string, { at: number; rules: ReadyRule[] }>>();

export async function activeRules(scope: ReadScope): Promise<readonly ReadyRule[]> {
  const ofWorld = kept.get(scope.world) ?? new Map<string, { at: number; rules: ReadyRule[] }>();
  kept.set(scope.world, ofWorld);
  const known = ofWorld.get(scope.accountId);
  if (known && Date.now() - known.at < LIFE_MS) return known.rules;
  const rules = (await listRules(scope.tx)).filter(({ active }) => active).map((rule) => ready(rule));
  ofWorld.set(scope.accountId, { at: Date.now(), rules });
  return rules;
}

/** After a change, so that this node knows of it at once. */
export function forgetRules({ world, accountId }: Pick<ReadScope, 'world' | 'accountId'>): void {
  kept.get(world)?.delete(accountId);
}

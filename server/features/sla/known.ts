/** Whether an account has promised anything at all: asked for every fact of every ticket, and so remembered. */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { anyEnabled } from './policy-sql.ts';

/** Other nodes hear of the first policy by the doorbell; a ring that is lost costs this much. */
const LIFE_MS = 3_000;
const TOPIC = 'sla-policies';

interface Known {
  at: number;
  has: Promise<boolean>;
}
const kept = new WeakMap<World, Map<string, Known>>();

export async function hasPolicies(world: World, accountId: string): Promise<boolean> {
  const known = knownIn(world);
  const hit = known.get(accountId);
  if (hit && Date.now() - hit.at < LIFE_MS) return hit.has;
  const has = anyEnabled(world.db.reader(accountId)).then((row) => row !== null);
  known.set(accountId, { at: Date.now(), has });
  has.catch(() => known.delete(accountId));
  return has;
}

/** After a change of policies, on every node. */
export function forgetPolicies({ world, accountId }: Pick<ReadScope, 'world' | 'accountId'>): void {
  knownIn(world).delete(accountId);
  world.doorbell.ring(accountId, TOPIC);
}

function knownIn(world: World): Map<string, Known> {
  const known = kept.get(world);
  if (known) return known;
  const fresh = new Map<string, Known>();
  kept.set(world, fresh);
  world.doorbell.onRing((accountId) => (accountId ? fresh.delete(accountId) : fresh.clear()), TOPIC);
  return fresh;
}

/** The policies that are switched on, remembered for some seconds: every new ticket asks for them. */
import type { World } from '../../platform/world.ts';
import { policies, type PolicyRow } from './sql.ts';

const LIFE_MS = 3_000;
const kept = new WeakMap<World, Map<string, { at: number; rows: Promise<PolicyRow[]> }>>();

export function knownPolicies(world: World, accountId: string): Promise<PolicyRow[]> {
  const ofWorld = kept.get(world) ?? new Map<string, { at: number; rows: Promise<PolicyRow[]> }>();
  kept.set(world, ofWorld);
  const known = ofWorld.get(accountId);
  if (known && Date.now() - known.at < LIFE_MS) return known.rows;
  const rows = policies(world.db.reader(accountId)).then((all) => all.filter(({ enabled }) => enabled));
  ofWorld.set(accountId, { at: Date.now(), rows });
  rows.catch(() => ofWorld.delete(accountId));
  return rows;
}

export function forgetPolicies(world: World, accountId: string): void {
  kept.get(world)?.delete(accountId);
}

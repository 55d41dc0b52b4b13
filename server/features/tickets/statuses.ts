/** The account's statuses: named states over six fixed categories. */
import type { StatusCategory } from '../../../contract/tickets.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { statuses } from './sql/ticket.ts';
import type { StatusRecord } from './ticket.ts';

const LIFE_MS = 3_000;
const kept = new WeakMap<World, Map<string, { at: number; rows: StatusRecord[] }>>();

/** Statuses hardly ever change: they are remembered for three seconds. */
export async function allStatuses(scope: ReadScope): Promise<StatusRecord[]> {
  const ofWorld = kept.get(scope.world) ?? new Map<string, { at: number; rows: StatusRecord[] }>();
  kept.set(scope.world, ofWorld);
  const known = ofWorld.get(scope.accountId);
  if (known && Date.now() - known.at < LIFE_MS) return known.rows;
  const rows = await statuses(scope.tx);
  if (rows.length > 0) ofWorld.set(scope.accountId, { at: Date.now(), rows });
  return rows;
}

/** The first status of a category, which is what automatic steps set. */
export async function statusOf(scope: ReadScope, category: StatusCategory): Promise<StatusRecord> {
  const found = (await allStatuses(scope)).find((status) => status.category === category);
  if (!found) throw new Error(`The account has no status of category ${category}`);
  return found;
}

export async function statusById(scope: ReadScope, id: string): Promise<StatusRecord> {
  return (await allStatuses(scope)).find((status) => status.id === id) ?? refuse('notFound');
}

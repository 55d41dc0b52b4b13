/**
 * What a queue looks like: the order of those who wait and the latest history, made anew at most every ten seconds by one
 * node, read by all of them, and kept here so that looking up a ticket costs the same however many wait and look.
 */
import { theDesk, work, type ReadScope, type Scope } from '../../platform/scope.ts';
import { isReady, membersOf } from '../availability/questions.ts';
import { worksOn } from '../availability/rules.ts';
import type { World } from '../../platform/world.ts';
import type { Sample } from './rules.ts';
import * as sql from './sql.ts';

const LIFE_MS = 10_000;
/** Whoever stands further back is told «more than so many». */
const MOST_PLACES = 20_000;
const SAMPLES = 200;
const MOST_KEPT = 2_000;

export interface Snapshot {
  madeAt: Date;
  placeOf: ReadonlyMap<string, number>;
  staff: number;
  samples: readonly Sample[];
}

interface Kept {
  snapshot: Snapshot;
  making?: Promise<Snapshot>;
}

const kept = new WeakMap<World, Map<string, Kept>>();

/** At most some ten seconds old, unless somebody else is just making a new one. */
export async function snapshotOf(scope: ReadScope | Scope, place: sql.Place): Promise<Snapshot> {
  const known = memory(scope).get(keyOf(scope, place));
  if (known && isFresh(scope, known.snapshot)) return known.snapshot;
  if ('announced' in scope) return keep(scope, place, await renewed(scope, place));
  if (known?.making) return known.making;
  const making = work(scope.world, scope.accountId, theDesk, (own) => renewed(own, place)).then((snapshot) =>
    keep(scope, place, snapshot),
  );
  if (known) known.making = making;
  return making;
}

/** From another node when it is fresh there; else made here, unless another is at it. */
async function renewed(scope: Scope, place: sql.Place): Promise<Snapshot> {
  const row = await sql.findSnapshot(scope.tx, place);
  if (row && isFresh(scope, row)) return opened(row);
  if (!row) await sql.beginSnapshot(scope.tx, place);
  const isMine = (await sql.holdSnapshot(scope.tx, place)) !== null;
  if (!isMine) return opened(row ?? { ...(await look(scope, place)), madeAt: scope.now });
  // Another may have made it since it was looked at, and let go.
  const latest = await sql.findSnapshot(scope.tx, place);
  return latest && isFresh(scope, latest) ? opened(latest) : make(scope, place);
}

async function make(scope: Scope, place: sql.Place): Promise<Snapshot> {
  const row = { ...(await look(scope, place)), madeAt: scope.now };
  await sql.writeSnapshot(scope.tx, { ...place, ...row, samples: JSON.stringify(row.samples) });
  return opened(row);
}

async function look(scope: Scope, place: sql.Place): Promise<Omit<sql.SnapshotRow, 'madeAt'>> {
  const [waiting, samples, staff] = await Promise.all([
    sql.waitingIds(scope.tx, { ...place, limit: MOST_PLACES }),
    sql.lastSamples(scope.tx, { ...place, limit: SAMPLES }),
    staffOn(scope, place),
  ]);
  return { ticketIds: waiting.map(({ id }) => id), samples, staff };
}

/** Those who answer there today: at night too, when they sleep. */
async function staffOn(scope: Scope, { teamId, line }: sql.Place): Promise<number> {
  const members = await membersOf(scope, [teamId]);
  return members.filter(
    (worker) =>
      worksOn(worker, teamId, line) &&
      isReady({ ...worker, availability: worker.availability === 'absent' ? 'absent' : 'online' }),
  ).length;
}

function opened({ madeAt, ticketIds, staff, samples }: sql.SnapshotRow): Snapshot {
  return { madeAt, placeOf: new Map(ticketIds.map((id, at) => [id, at])), staff, samples };
}

function isFresh({ now }: Pick<ReadScope, 'now'>, { madeAt }: { madeAt: Date }): boolean {
  // A clock that was turned back makes it old too.
  return Math.abs(now.getTime() - madeAt.getTime()) < LIFE_MS;
}

function keep(scope: ReadScope, place: sql.Place, snapshot: Snapshot): Snapshot {
  const all = memory(scope);
  if (all.size >= MOST_KEPT) all.clear();
  all.set(keyOf(scope, place), { snapshot });
  return snapshot;
}

function memory({ world }: Pick<ReadScope, 'world'>): Map<string, Kept> {
  const known = kept.get(world) ?? new Map<string, Kept>();
  kept.set(world, known);
  return known;
}

function keyOf({ accountId }: Pick<ReadScope, 'accountId'>, { teamId, line }: sql.Place): string {
  return `${accountId} ${teamId} ${line}`;
}

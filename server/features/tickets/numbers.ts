/**
 * Ticket numbers, taken in blocks by a transaction of their own, so that no opening of a ticket waits for the commit of another.
 * A quiet desk takes them one by one and sees no gaps; a busy one takes up to 64 at a time.
 */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { takeNumbers } from './sql/ticket.ts';

const MAX_BLOCK = 64;
/** A block used up sooner than this is followed by one twice as large. */
const BUSY_MS = 500;
const QUIET_MS = 5_000;

interface Block {
  next: number;
  end: number;
  size: number;
  takenAt: number;
}

const blocks = new WeakMap<World, Map<string, Promise<Block>>>();

/** @returns such as `K-1042`; numbers are never given twice, gaps are possible */
export async function nextNumber(
  scope: Pick<ReadScope, 'world' | 'accountId'>,
  prefix: string,
): Promise<string> {
  const ofWorld = blocks.get(scope.world) ?? new Map<string, Promise<Block>>();
  blocks.set(scope.world, ofWorld);
  const key = `${scope.accountId} ${prefix}`;
  const before = ofWorld.get(key);
  const after = advance(scope, prefix, before);
  ofWorld.set(key, after);
  after.catch(() => ofWorld.delete(key));
  return `${prefix.toUpperCase()}-${(await after).next - 1}`;
}

async function advance(
  scope: Pick<ReadScope, 'world' | 'accountId'>,
  prefix: string,
  before: Promise<Block> | undefined,
): Promise<Block> {
  const known = await before?.catch(() => undefined);
  const current = known && known.next < known.end ? known : await takeBlock(scope, prefix, known);
  return { ...current, next: current.next + 1 };
}

async function takeBlock(
  scope: Pick<ReadScope, 'world' | 'accountId'>,
  prefix: string,
  known: Block | undefined,
): Promise<Block> {
  const size = sizeAfter(known);
  const end = await scope.world.db.aside(scope.accountId, async (tx) => {
    const [row] = await takeNumbers(tx, { prefix, block: size });
    if (!row) throw new Error('No number was given');
    return row.next;
  });
  return { next: end - size, end, size, takenAt: Date.now() };
}

function sizeAfter(known: Block | undefined): number {
  if (!known) return 1;
  const age = Date.now() - known.takenAt;
  if (age < BUSY_MS) return Math.min(known.size * 2, MAX_BLOCK);
  return age > QUIET_MS ? 1 : known.size;
}

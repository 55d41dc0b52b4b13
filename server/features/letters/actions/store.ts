/** Raw first: the bytes are on the disk and the row is committed before anybody is told that we have the letter. */
import type { Readable } from 'node:stream';
import { newId } from '../../../platform/ids.ts';
import { theDesk, work, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import type { Envelope, Road } from '../letter.ts';
import { findKey, insert, takeKey } from '../sql.ts';

interface Blob {
  sha256: string;
  size: number;
}

export interface Arrival {
  connectionId: string | null;
  road: Road;
  /** The bytes, or the blob in which they are already. */
  raw: Uint8Array | Readable | Blob;
  envelope: Envelope;
  /** What the road itself calls this letter (mailbox, UIDVALIDITY and UID): the same key twice is the same letter. */
  key?: string;
  /** Committed together with the letter, such as the cursor of a mailbox. */
  together?: (scope: Scope) => Promise<void>;
}

export interface Stored {
  id: string;
  /** False when this very letter had been stored before. */
  isNew: boolean;
}

export async function storeLetter(world: World, accountId: string, arrival: Arrival): Promise<Stored> {
  const blob = await durably(world, accountId, arrival.raw);
  const id = newId();
  const stored = await work(world, accountId, theDesk, async (scope) => {
    const known = arrival.key === undefined ? null : await claimKey(scope, arrival.key, id);
    if (!known) await writeRow(scope, id, arrival, blob);
    await arrival.together?.(scope);
    return known ? { id: known, isNew: false } : { id, isNew: true };
  });
  world.doorbell.ring(accountId, 'receive');
  return stored;
}

async function durably(world: World, accountId: string, raw: Arrival['raw']): Promise<Blob> {
  if (raw instanceof Uint8Array) return world.blobs.put(accountId, raw);
  return 'sha256' in raw ? raw : world.blobs.putStream(accountId, raw);
}

/** The letter that has this key already, or null. */
async function claimKey(scope: Scope, key: string, letterId: string): Promise<string | null> {
  if ((await takeKey(scope.tx, { key, letterId })) === 1) return null;
  return (await findKey(scope.tx, { key }))?.letterId ?? null;
}

async function writeRow(scope: Scope, id: string, arrival: Arrival, blob: Blob): Promise<void> {
  await insert(scope.tx, {
    id,
    connectionId: arrival.connectionId,
    road: arrival.road,
    at: scope.now,
    sha256: blob.sha256,
    size: blob.size,
    envelope: JSON.stringify(arrival.envelope),
  });
}

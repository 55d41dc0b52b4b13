/** Raw first: the bytes are on the disk and the row is committed before anybody is told that we have the letter. */
import type { Readable } from 'node:stream';
import { newId } from '../../../platform/ids.ts';
import { theDesk, work, type Scope } from '../../../platform/scope.ts';
import type { FreeHand } from '../../../platform/jobs/hand-over.ts';
import type { World } from '../../../platform/world.ts';
import { lettersAtHand } from '../hand-over.ts';
import type { Envelope, LetterRow, Road } from '../letter.ts';
import { findKey, insert, takeKey } from '../sql.ts';

const SECOND_MS = 1_000;

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

/** Taken in hand by this process when it has a hand free: the try that this is counts from the beginning. */
export async function storeLetter(world: World, accountId: string, arrival: Arrival): Promise<Stored> {
  const blob = await durably(world, accountId, arrival.raw);
  const hand = lettersAtHand.freeHand(world);
  try {
    const { known, row } = await work(world, accountId, theDesk, (scope) =>
      store(scope, arrival, blob, hand),
    );
    if (hand && row) hand.take(accountId, row);
    else hand?.release();
    if (!hand) world.doorbell.ring(accountId, 'receive');
    return known === null ? { id: row.id, isNew: true } : { id: known, isNew: false };
  } catch (error) {
    hand?.release();
    throw error;
  }
}

type Written = { known: null; row: LetterRow } | { known: string; row: null };

async function store(
  scope: Scope,
  arrival: Arrival,
  blob: Blob,
  hand: FreeHand<LetterRow> | null,
): Promise<Written> {
  const row = rowOf(scope, arrival, blob, hand);
  const known = arrival.key === undefined ? null : await claimKey(scope, arrival.key, row.id);
  if (known === null) await writeRow(scope, row);
  await arrival.together?.(scope);
  return known === null ? { known, row } : { known, row: null };
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

function rowOf(
  scope: Scope,
  { connectionId, road, envelope }: Arrival,
  { sha256, size }: Blob,
  hand: FreeHand<LetterRow> | null,
): LetterRow {
  return {
    id: newId(),
    connectionId,
    road,
    receivedAt: scope.now,
    sha256,
    size,
    envelope,
    state: 'received',
    outcome: null,
    reason: null,
    tries: hand ? 1 : 0,
    nextTryAt: new Date(scope.now.getTime() + (hand?.leaseSeconds ?? 0) * SECOND_MS),
    mailFrom: '',
    subject: '',
    ticketId: null,
    messageId: null,
  };
}

async function writeRow(scope: Scope, row: LetterRow): Promise<void> {
  const { id, connectionId, road, receivedAt: at, sha256, size, tries, nextTryAt } = row;
  const envelope = JSON.stringify(row.envelope);
  await insert(scope.tx, { id, connectionId, road, at, sha256, size, envelope, tries, nextTryAt });
}

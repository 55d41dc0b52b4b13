/** Which node keeps a mailbox open, and how far it has been read. */
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { findCursor, moveCursor, releaseWatch, setWatchesFree, takeWatch } from '../health-sql.ts';

/** Takes or renews the right to keep the mailbox open; false: another node has it. */
export async function leaseMailbox(
  scope: Scope,
  id: string,
  node: string,
  forSeconds: number,
): Promise<boolean> {
  return (await takeWatch(scope.tx, { id, node, forSeconds })).length > 0;
}

export async function releaseMailbox(scope: Scope, id: string, node: string): Promise<void> {
  await releaseWatch(scope.tx, { id, node });
}

/** For a desk that is alone: whoever kept a mailbox open has died. */
export async function setMailboxesFree(scope: Scope): Promise<void> {
  await setWatchesFree(scope.tx);
}

export async function cursorOf(scope: Pick<ReadScope, 'tx'>, id: string): Promise<unknown> {
  return (await findCursor(scope.tx, { id }))?.cursor ?? null;
}

export async function saveCursor(scope: Scope, id: string, cursor: unknown): Promise<void> {
  await moveCursor(scope.tx, { id, cursor: JSON.stringify(cursor) });
}

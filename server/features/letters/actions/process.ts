/** What the path of letters does to their rows: takes one out, puts it back, holds it, knows its double. */
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import type { LetterRow } from '../letter.ts';
import { claim, find, findKey, lockOpen, nextDue, postpone, setFree, takeKey } from '../sql.ts';

/** A letter that is due, for the caller alone until the lease ends; null when there is none. */
export async function claimLetter(scope: Scope, leaseSeconds: number): Promise<LetterRow | null> {
  const [row] = await claim(scope.tx, { now: scope.now, leaseSeconds });
  return row ?? null;
}

/** For a desk that is alone: what is held was held by a process that died. */
export async function setLettersFree(scope: Scope): Promise<void> {
  await setFree(scope.tx, { now: scope.now });
}

export async function nextLetter(scope: Pick<ReadScope, 'tx'>): Promise<Date | null> {
  return (await nextDue(scope.tx))?.at ?? null;
}

export function findLetter(scope: Pick<ReadScope, 'tx'>, id: string): Promise<LetterRow | null> {
  return find(scope.tx, { id });
}

/** Held until the transaction ends; null when it has been dealt with already. */
export function holdLetter(scope: Scope, id: string): Promise<LetterRow | null> {
  return lockOpen(scope.tx, { id });
}

/** @param tries that count: trouble of our own costs the letter none */
export async function putLetterBack(
  scope: Scope,
  letter: LetterRow,
  how: { pauseMs: number; tries: number },
): Promise<void> {
  const nextTryAt = new Date(scope.now.getTime() + how.pauseMs);
  await postpone(scope.tx, { id: letter.id, tries: how.tries, nextTryAt });
}

/** The letter that said the same before, or null: then this one is the first, and remembered. */
export async function firstOfSuch(
  scope: Scope,
  letter: LetterRow,
  digest: string,
): Promise<LetterRow | null> {
  const key = `content:${digest}`;
  if ((await takeKey(scope.tx, { key, letterId: letter.id })) === 1) return null;
  const first = await findKey(scope.tx, { key });
  return first && first.letterId !== letter.id ? find(scope.tx, { id: first.letterId }) : null;
}

/** A mailbox that is saved takes its consent; what it had before is forgotten. */
import type { OauthProvider } from '../../../../contract/consents.ts';
import type { Scope } from '../../../platform/scope.ts';
import { claim, dropOthers, find } from '../sql.ts';

/** False when it cannot be had: it is not there, not finished, of another agent, provider or mailbox, or an hour old. */
export async function claimConsent(
  scope: Scope,
  wish: { id: string; connectionId: string; provider: OauthProvider },
): Promise<boolean> {
  const row = await find(scope.tx, { id: wish.id });
  if (row?.connectionId === wish.connectionId) return row.provider === wish.provider;
  await dropOthers(scope.tx, { connectionId: wish.connectionId, keep: null });
  const claimed = await claim(scope.tx, { ...wish, agentId: scope.actor.id, at: scope.now });
  return claimed.length > 0;
}

/** The mailbox goes, or is signed in to by a password now. */
export async function dropConsents(scope: Scope, connectionId: string): Promise<void> {
  await dropOthers(scope.tx, { connectionId, keep: null });
}

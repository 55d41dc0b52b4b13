/** Makes and revokes the tokens by which programs call. */
import type { TokenScope } from '../../../../contract/permissions.ts';
import { freshToken } from '../../../platform/account-token.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { forgetAgent } from '../recognised.ts';
import { mayGiveScopes } from '../rules.ts';
import { insert, list, revoke, type TokenRow } from '../sql/tokens.ts';

export interface NewToken {
  name: string;
  scopes: readonly TokenScope[];
  /** The agent who stands behind it; the actor himself unless the desk makes it. */
  agentId?: string;
}

/** The secret is shown this once. Refuses `notAllowed` when the actor himself may not do what the scopes allow. */
export async function createToken(scope: Scope, given: NewToken): Promise<TokenRow & { secret: string }> {
  if (!mayGiveScopes(scope.actor.permissions, given.scopes)) refuse('notAllowed');
  const agentId = scope.actor.kind === 'system' ? given.agentId : scope.actor.id;
  if (!agentId) throw new Error('A token needs an agent behind it');
  const token = freshToken('api', scope.accountId);
  const row = { id: newId(), agentId, name: given.name.trim(), scopes: [...new Set(given.scopes)] };
  await insert(scope.tx, { ...row, hash: token.hash, at: scope.now });
  await audit(scope, 'token.create', { tokenId: row.id, name: row.name, scopes: row.scopes, agentId });
  return { ...row, createdAt: scope.now, lastUsedAt: null, secret: token.text };
}

/** Refuses `notFound`. */
export async function revokeToken(scope: Scope, id: string): Promise<void> {
  const token = (await list(scope.tx)).find((one) => one.id === id) ?? refuse('notFound');
  await revoke(scope.tx, { id, at: scope.now });
  await audit(scope, 'token.revoke', { tokenId: id, name: token.name });
  scope.afterCommit.push(() => forgetAgent(scope.world, token.agentId));
}

/** Statements on API tokens. */
import { change, many, maybeOne } from '../../../platform/db/statement.ts';
import type { TokenScope } from '../../../../contract/permissions.ts';
import { standing, type Standing } from './sessions.ts';

export interface TokenRow {
  id: string;
  name: string;
  scopes: TokenScope[];
  agentId: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export interface KnownToken extends Standing {
  tokenId: string;
  scopes: TokenScope[];
  lastUsedAt: Date | null;
}

export const find = maybeOne<{ hash: Buffer }, KnownToken>(
  'tokens.find',
  `select api_token.id as token_id, api_token.scopes, api_token.last_used_at, ${standing}
   from api_token join agent using (account_id)
   where api_token.account_id = :account and api_token.token_hash = :hash and api_token.revoked_at is null
     and agent.id = api_token.agent_id and agent.active`,
);

export const list = many<object, TokenRow>(
  'tokens.list',
  `select id, name, scopes, agent_id, created_at, last_used_at from api_token
   where account_id = :account and revoked_at is null order by id desc`,
);

export const insert = change<{
  id: string;
  agentId: string;
  name: string;
  hash: Buffer;
  scopes: readonly string[];
  at: Date;
}>(
  'tokens.insert',
  `insert into api_token (account_id, id, agent_id, name, token_hash, scopes, created_at)
   values (:account, :id, :agentId, :name, :hash, :scopes::text[], :at)`,
);

export const revoke = change<{ id: string; at: Date }>(
  'tokens.revoke',
  'update api_token set revoked_at = :at where account_id = :account and id = :id and revoked_at is null',
);

export const revokeAllOf = change<{ agentId: string; at: Date }>(
  'tokens.revokeAllOf',
  `update api_token set revoked_at = :at
   where account_id = :account and agent_id = :agentId and revoked_at is null`,
);

export const touch = change<{ id: string; at: Date }>(
  'tokens.touch',
  'update api_token set last_used_at = :at where account_id = :account and id = :id',
);

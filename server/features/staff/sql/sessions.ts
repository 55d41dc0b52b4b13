/** Statements on sessions. */
import { change, many, maybeOne } from '../../../platform/db/statement.ts';
import type { Role } from '../../../../contract/permissions.ts';

/** Whoever stands behind a session or a token, as far as rights go. */
export interface Standing {
  agentId: string;
  role: Role;
  sees: 'all' | 'teams';
  language: 'ru' | 'en';
  teamIds: string[];
  /** Teams whose work he hands round. */
  supervises: string[];
}

export interface SessionRow extends Standing {
  sessionId: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

export const standing = `agent.id as agent_id, agent.role, agent.sees, agent.language, agent.supervises,
     array(
       select team_id from team_member
       where team_member.account_id = agent.account_id and team_member.agent_id = agent.id
     ) as team_ids`;

export const find = maybeOne<{ hash: Buffer }, SessionRow>(
  'sessions.find',
  `select session.id as session_id, session.created_at, session.last_used_at, session.expires_at, ${standing}
   from session join agent using (account_id)
   where session.account_id = :account and session.token_hash = :hash
     and agent.id = session.agent_id and agent.active`,
);

export const insert = change<{
  id: string;
  agentId: string;
  hash: Buffer;
  at: Date;
  expiresAt: Date;
  ip: string;
  userAgent: string;
}>(
  'sessions.insert',
  `insert into session
     (account_id, id, agent_id, token_hash, created_at, last_used_at, authenticated_at, expires_at, ip, user_agent)
   values (:account, :id, :agentId, :hash, :at, :at, :at, :expiresAt, :ip, :userAgent)`,
);

/** From where an agent is signed in. */
export const places = many<{ agentId: string; at: Date }, { ip: string }>(
  'sessions.places',
  `select distinct ip from session
   where account_id = :account and agent_id = :agentId and expires_at > :at and ip is not null`,
);

export const roll = change<{ id: string; at: Date; expiresAt: Date }>(
  'sessions.roll',
  `update session set last_used_at = :at, expires_at = :expiresAt where account_id = :account and id = :id`,
);

export const end = change<{ hash: Buffer }>(
  'sessions.end',
  'delete from session where account_id = :account and token_hash = :hash',
);

/** All of an agent's sessions but one; `keep` may be the nil uuid. */
export const endOthers = change<{ agentId: string; keep: string }>(
  'sessions.endOthers',
  'delete from session where account_id = :account and agent_id = :agentId and id <> :keep',
);

export const sweep = change<{ at: Date }>(
  'sessions.sweep',
  'delete from session where account_id = :account and expires_at < :at',
);

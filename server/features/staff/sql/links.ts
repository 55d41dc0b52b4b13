/** Statements on links that work once: invitations and new passwords. */
import { change, changeReturning, many, maybeOne } from '../../../platform/db/statement.ts';
import type { Role } from '../../../../contract/permissions.ts';

export type LinkPurpose = 'invite' | 'passwordReset';

export interface InviteRow {
  id: string;
  email: string;
  role: Role;
  teamIds: string[];
  expiresAt: Date;
}

export interface TakenLink {
  email: string;
  role: Role | null;
  teamIds: string[];
  createdBy: string | null;
}

export const insert = change<{
  id: string;
  purpose: LinkPurpose;
  email: string;
  role: Role | null;
  teamIds: readonly string[];
  createdBy: string | null;
  hash: Buffer;
  at: Date;
  expiresAt: Date;
}>(
  'links.insert',
  `insert into one_time_link
     (account_id, id, purpose, email, role, team_ids, created_by, token_hash, created_at, expires_at)
   values (:account, :id, :purpose, :email, :role, :teamIds::uuid[], :createdBy, :hash, :at, :expiresAt)`,
);

export const listInvites = many<{ at: Date }, InviteRow>(
  'links.listInvites',
  `select id, email, role, team_ids, expires_at from one_time_link
   where account_id = :account and purpose = 'invite' and used_at is null and expires_at > :at
   order by id desc`,
);

/** Only to look at: to open it, take it. */
export const find = maybeOne<{ purpose: LinkPurpose; hash: Buffer; at: Date }, TakenLink>(
  'links.find',
  `select email, role, team_ids, created_by from one_time_link
   where account_id = :account and token_hash = :hash and purpose = :purpose
     and used_at is null and expires_at > :at`,
);

/** Of two takers at once one gets it. */
export const take = changeReturning<{ purpose: LinkPurpose; hash: Buffer; at: Date }, TakenLink>(
  'links.take',
  `update one_time_link set used_at = :at
   where account_id = :account and token_hash = :hash and purpose = :purpose
     and used_at is null and expires_at > :at
   returning email, role, team_ids, created_by`,
);

export const revoke = change<{ id: string; at: Date }>(
  'links.revoke',
  `update one_time_link set used_at = :at
   where account_id = :account and id = :id and purpose = 'invite' and used_at is null`,
);

/** The newest link to an address is the only one that works. */
export const revokeFor = change<{ purpose: LinkPurpose; email: string; at: Date }>(
  'links.revokeFor',
  `update one_time_link set used_at = :at
   where account_id = :account and purpose = :purpose and email = :email and used_at is null`,
);

export const sweep = change<{ before: Date }>(
  'links.sweep',
  'delete from one_time_link where account_id = :account and expires_at < :before',
);

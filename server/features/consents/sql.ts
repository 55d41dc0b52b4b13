/** Statements on app registrations and consents. */
import type { OauthProvider } from '../../../contract/consents.ts';
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { ConsentRow, RegistrationRow } from './consent.ts';

export const listRegistrations = many<object, RegistrationRow>(
  'consents.listRegistrations',
  'select provider, client_id, tenant, secret from mail_registration where account_id = :account',
);

export const findRegistration = maybeOne<{ provider: OauthProvider }, RegistrationRow>(
  'consents.findRegistration',
  `select provider, client_id, tenant, secret from mail_registration
   where account_id = :account and provider = :provider`,
);

export const putRegistration = change<{
  provider: OauthProvider;
  clientId: string;
  tenant: string;
  secret: Buffer;
  at: Date;
}>(
  'consents.putRegistration',
  `insert into mail_registration (account_id, provider, client_id, tenant, secret, updated_at)
   values (:account, :provider, :clientId, :tenant, :secret, :at)
   on conflict (account_id, provider) do update set client_id = excluded.client_id, tenant = excluded.tenant,
     secret = excluded.secret, updated_at = excluded.updated_at`,
);

export const deleteRegistration = change<{ provider: OauthProvider }>(
  'consents.deleteRegistration',
  'delete from mail_registration where account_id = :account and provider = :provider',
);

/** What failed because of the registration is tried anew by another one. */
export const forgiveRegistration = change<{ provider: OauthProvider }>(
  'consents.forgiveRegistration',
  `update mail_consent set problem = null, retry_at = null, failures = 0
   where account_id = :account and provider = :provider and problem = 'registration'`,
);

const COLUMNS = `id, provider, address, form_connection_id, agent_id, session_id, sealed, finished_at, signed_in_as,
  expires_at, connection_id, access_from, access_until, version, problem, retry_at, failures`;

export const find = maybeOne<{ id: string }, ConsentRow>(
  'consents.find',
  `select ${COLUMNS} from mail_consent where account_id = :account and id = :id`,
);

export const findByState = maybeOne<{ hash: Buffer }, ConsentRow>(
  'consents.findByState',
  `select ${COLUMNS} from mail_consent where account_id = :account and state_hash = :hash`,
);

export const begin = change<{
  id: string;
  provider: OauthProvider;
  address: string;
  formConnectionId: string | null;
  agentId: string;
  sessionId: string;
  stateHash: Buffer;
  sealed: Buffer;
  at: Date;
  expiresAt: Date;
}>(
  'consents.begin',
  `insert into mail_consent (account_id, id, provider, address, form_connection_id, agent_id, session_id, state_hash,
     sealed, created_at, expires_at)
   values (:account, :id, :provider, :address, :formConnectionId, :agentId, :sessionId, :stateHash,
     :sealed, :at, :expiresAt)`,
);

/** Of two returns with the same state one gets it. */
export const takeState = changeReturning<{ hash: Buffer; at: Date }, { id: string }>(
  'consents.takeState',
  `update mail_consent set state_hash = null
   where account_id = :account and state_hash = :hash and expires_at > :at
   returning id`,
);

export const finish = change<{
  id: string;
  sealed: Buffer;
  signedInAs: string;
  at: Date;
  expiresAt: Date;
  accessUntil: Date;
}>(
  'consents.finish',
  `update mail_consent set sealed = :sealed, signed_in_as = :signedInAs, finished_at = :at, expires_at = :expiresAt,
     access_from = :at, access_until = :accessUntil, version = version + 1
   where account_id = :account and id = :id and finished_at is null`,
);

/** One row when it is there to be taken: finished, fresh, and of the agent who saves the mailbox. */
export const claim = changeReturning<
  { id: string; connectionId: string; agentId: string | null; provider: OauthProvider; at: Date },
  { id: string }
>(
  'consents.claim',
  `update mail_consent set connection_id = :connectionId, expires_at = null
   where account_id = :account and id = :id and connection_id is null and finished_at is not null
     and expires_at > :at and agent_id = :agentId and provider = :provider
   returning id`,
);

/** Every consent of the mailbox but this one. */
export const dropOthers = change<{ connectionId: string; keep: string | null }>(
  'consents.dropOthers',
  `delete from mail_consent
   where account_id = :account and connection_id = :connectionId and id is distinct from :keep::uuid`,
);

export const remove = change<{ id: string }>(
  'consents.remove',
  'delete from mail_consent where account_id = :account and id = :id',
);

export const sweep = change<{ at: Date }>(
  'consents.sweep',
  'delete from mail_consent where account_id = :account and expires_at < :at',
);

/** The right to renew, for a while: one row, or another has it or has been faster. */
export const leaseRenewal = changeReturning<
  { id: string; version: number; forSeconds: number },
  { id: string }
>(
  'consents.leaseRenewal',
  `update mail_consent set renewing_until = now() + make_interval(secs => :forSeconds)
   where account_id = :account and id = :id and version = :version
     and (renewing_until is null or renewing_until < now())
   returning id`,
);

/** No row: somebody has signed in anew meanwhile, and his tokens are the newer ones. */
export const storeRenewed = change<{
  id: string;
  version: number;
  sealed: Buffer;
  at: Date;
  accessUntil: Date;
}>(
  'consents.storeRenewed',
  `update mail_consent set sealed = :sealed, access_from = :at, access_until = :accessUntil, version = version + 1,
     renewing_until = null, failures = 0, problem = null, retry_at = null
   where account_id = :account and id = :id and version = :version`,
);

export const noteFailure = change<{
  id: string;
  version: number;
  problem: string;
  retryAt: Date | null;
}>(
  'consents.noteFailure',
  `update mail_consent set renewing_until = null, failures = failures + 1, problem = :problem, retry_at = :retryAt
   where account_id = :account and id = :id and version = :version`,
);

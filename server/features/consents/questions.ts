/** What may be asked about registrations and consents. */
import {
  oauthProviders,
  type Consent,
  type OauthProvider,
  type Registration,
} from '../../../contract/consents.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { openSecret, type ConsentRow } from './consent.ts';
import type { Applicant } from './provider-client.ts';
import { isAcceptedAddress } from './rules.ts';
import { find, findRegistration, listRegistrations } from './sql.ts';

/** Where a provider sends browsers back to; made of the configured address and nothing else. */
export function redirectAddress(world: World, provider: OauthProvider): string {
  return `${world.config.baseUrl}/oauth/${provider}`;
}

/** One for each provider, entered or not. */
export async function allRegistrations(scope: ReadScope): Promise<Registration[]> {
  const rows = await listRegistrations(scope.tx);
  return oauthProviders.map((provider) => {
    const row = rows.find((one) => one.provider === provider);
    return {
      provider,
      clientId: row?.clientId ?? null,
      tenant: row?.tenant ?? '',
      secretSet: row !== undefined && openSecret(scope.world, scope.accountId, row) !== null,
      redirectAddress: redirectAddress(scope.world, provider),
      isAddressAccepted: isAcceptedAddress(scope.world.config.baseUrl),
    };
  });
}

/** Null when nothing is registered, or when its secret cannot be opened any more. */
export async function applicantAt(
  scope: Pick<ReadScope, 'world' | 'accountId' | 'tx'>,
  provider: OauthProvider,
): Promise<Applicant | null> {
  const row = await findRegistration(scope.tx, { provider });
  const clientSecret = row && openSecret(scope.world, scope.accountId, row);
  if (!row || !clientSecret) return null;
  return { provider, clientId: row.clientId, tenant: row.tenant, clientSecret };
}

/** Refuses `notFound` for what is unfinished, and for what is another's and has no mailbox yet. */
export async function consentOf(scope: ReadScope, id: string): Promise<Consent> {
  const row = await find(scope.tx, { id });
  if (!row?.finishedAt || !isTheirs(row, scope)) return refuse('notFound');
  const { provider, address, signedInAs } = row;
  return { id, provider, address, signedInAs };
}

/** May a mailbox of these settings be tried by it? */
export async function mayUse(
  scope: ReadScope,
  wish: { id: string; connectionId: string | null; provider: OauthProvider },
): Promise<boolean> {
  const row = await find(scope.tx, { id: wish.id });
  if (!row?.finishedAt || row.provider !== wish.provider) return false;
  return row.connectionId ? row.connectionId === wish.connectionId : isTheirs(row, scope);
}

function isTheirs(row: ConsentRow, { actor, now }: ReadScope): boolean {
  if (row.connectionId) return true;
  return row.agentId === actor.id && row.expiresAt !== null && row.expiresAt > now;
}

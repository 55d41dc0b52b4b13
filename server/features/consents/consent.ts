/** An app registration and a consent as their rows hold them, and what of them is sealed. */
import type { OauthProvider } from '../../../contract/consents.ts';
import type { World } from '../../platform/world.ts';

export interface RegistrationRow {
  provider: OauthProvider;
  clientId: string;
  tenant: string;
  secret: Buffer;
}

export interface ConsentRow {
  id: string;
  provider: OauthProvider;
  address: string;
  formConnectionId: string | null;
  agentId: string;
  sessionId: string;
  sealed: Buffer;
  finishedAt: Date | null;
  signedInAs: string;
  expiresAt: Date | null;
  connectionId: string | null;
  accessFrom: Date | null;
  accessUntil: Date | null;
  version: number;
  problem: string | null;
  retryAt: Date | null;
  failures: number;
}

/** While the person is at the provider (RFC 7636, OpenID Connect Core §3.1.2.1). */
export interface Checks {
  verifier: string;
  nonce: string;
}

/** Afterwards. */
export interface Tokens {
  access: string;
  refresh: string;
}

export function sealFor(world: World, consentId: string, content: Checks | Tokens): Buffer {
  return world.keys.seal(JSON.stringify(content), `consent ${consentId}`);
}

/** Null when the installation's key is another one than when it was sealed. */
export function unseal<T extends Checks | Tokens>(
  world: World,
  consent: { id: string; sealed: Buffer },
): T | null {
  try {
    return JSON.parse(world.keys.open(consent.sealed, `consent ${consent.id}`)) as T;
  } catch {
    return null;
  }
}

export function sealSecret(world: World, accountId: string, provider: OauthProvider, secret: string): Buffer {
  return world.keys.seal(secret, `registration ${accountId} ${provider}`);
}

/** Null when the installation's key is another one than when it was sealed. */
export function openSecret(world: World, accountId: string, row: RegistrationRow): string | null {
  try {
    return world.keys.open(row.secret, `registration ${accountId} ${row.provider}`);
  } catch {
    return null;
  }
}

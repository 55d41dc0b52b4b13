/**
 * The three calls to a provider: where to send the browser, its code for tokens, a refresh token for new ones. All of the
 * protocol is openid-client's; here is what it is told, whom it may call, and what its errors mean. Nothing of an error but a
 * word of our own goes on from here, because the rest may hold what nobody should read.
 */
import * as oidc from 'openid-client';
import type { OauthProvider } from '../../../contract/consents.ts';
import type { Outside } from '../../platform/outside.ts';
import type { Checks, Tokens } from './consent.ts';
import { providers } from './providers.ts';
import { isAllowed, lifeOf, personIn } from './rules.ts';

const TIMEOUT_S = 10;
const MAX_REPLY_BYTES = 256 * 1024;

/** Who asks: the company's application at the provider. */
export interface Applicant {
  provider: OauthProvider;
  clientId: string;
  tenant: string;
  clientSecret: string;
}

/** `grant`: the consent is worth nothing any more. `said` is the provider's own code, such as `invalid_grant`. */
export type Trouble = 'declined' | 'adminNeeded' | 'registration' | 'noMail' | 'grant' | 'away' | 'failed';

export class ProviderRefused extends Error {
  readonly trouble: Trouble;
  readonly said: string;

  constructor(trouble: Trouble, said = '') {
    super(`${trouble}${said ? `: ${said}` : ''}`);
    this.name = 'ProviderRefused';
    this.trouble = trouble;
    this.said = said;
  }
}

/** Where to send the browser. Throws ProviderRefused. */
export async function consentAddress(
  outside: Outside,
  applicant: Applicant,
  wish: Checks & { state: string; redirectAddress: string; address: string },
): Promise<string> {
  const { scope, authorizing } = providers[applicant.provider];
  return asking(async () => {
    const url = oidc.buildAuthorizationUrl(await configuration(outside, applicant), {
      ...authorizing,
      redirect_uri: wish.redirectAddress,
      scope,
      state: wish.state,
      nonce: wish.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(wish.verifier),
      code_challenge_method: 'S256',
      ...(wish.address ? { login_hint: wish.address } : {}),
    });
    return url.href;
  });
}

export interface Obtained {
  tokens: Tokens;
  /** Milliseconds. */
  life: number;
  signedInAs: string;
}

/** @param returned the address at which the browser came back, with all that the provider put there. Throws ProviderRefused. */
export async function exchangeCode(
  outside: Outside,
  applicant: Applicant,
  returned: URL,
  checks: Checks & { state: string },
): Promise<Obtained> {
  const reply = await asking(async () =>
    oidc.authorizationCodeGrant(await configuration(outside, applicant), returned, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.verifier,
      idTokenExpected: true,
    }),
  );
  if (!isAllowed(providers[applicant.provider].mailScopes, reply.scope)) throw new ProviderRefused('noMail');
  if (!reply.refresh_token) throw new ProviderRefused('failed', 'no refresh token');
  return {
    tokens: { access: reply.access_token, refresh: reply.refresh_token },
    life: lifeOf(reply.expires_in),
    signedInAs: personIn(reply.claims()),
  };
}

/** The refresh token stays as it was where the provider gives no new one (RFC 6749 §6). Throws ProviderRefused. */
export async function renew(
  outside: Outside,
  applicant: Applicant,
  refresh: string,
): Promise<Omit<Obtained, 'signedInAs'>> {
  const { renewing } = providers[applicant.provider];
  const reply = await asking(async () =>
    oidc.refreshTokenGrant(await configuration(outside, applicant), refresh, { ...renewing }),
  );
  return {
    tokens: { access: reply.access_token, refresh: reply.refresh_token ?? refresh },
    life: lifeOf(reply.expires_in),
  };
}

function configuration(outside: Outside, applicant: Applicant): Promise<oidc.Configuration> {
  const { issuer, origins } = providers[applicant.provider];
  return oidc.discovery(
    new URL(issuer(applicant.tenant)),
    applicant.clientId,
    undefined,
    oidc.ClientSecretPost(applicant.clientSecret),
    { timeout: TIMEOUT_S, [oidc.customFetch]: guarded(outside, origins) },
  );
}

/** Whatever a discovery document says: only the provider's own hosts are called, never a redirect, never a flood of bytes. */
function guarded(outside: Outside, origins: readonly string[]): oidc.CustomFetch {
  return async (url, request) => {
    if (!origins.includes(new URL(url).origin)) throw new ProviderRefused('failed', 'a foreign host');
    const reply = await outside.fetch(url, { ...(request as RequestInit), redirect: 'manual' });
    const { status, headers } = reply;
    return new Response(await cappedBody(reply), { status, headers });
  };
}

async function cappedBody(reply: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (reply.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > MAX_REPLY_BYTES) throw new ProviderRefused('failed', 'too long an answer');
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

async function asking<T>(todo: () => Promise<T>): Promise<T> {
  try {
    return await todo();
  } catch (error) {
    throw refusalOf(error);
  }
}

const BY_CODE: Readonly<Record<string, Trouble>> = {
  access_denied: 'declined',
  consent_required: 'adminNeeded',
  admin_policy_enforced: 'adminNeeded',
  org_internal: 'adminNeeded',
  interaction_required: 'grant',
  login_required: 'grant',
  invalid_grant: 'grant',
  invalid_client: 'registration',
  unauthorized_client: 'registration',
  deleted_client: 'registration',
  invalid_scope: 'registration',
  invalid_request: 'registration',
  temporarily_unavailable: 'away',
  server_error: 'away',
};
/** Microsoft says in its description that an administrator has to allow the application: AADSTS65001, 90094, 900941. */
const ADMIN_NEEDED = /AADSTS(?:65001|90094\d?|90095)/;
const TOO_MANY = 429;
const TIMED_OUT = 408;

function refusalOf(error: unknown): ProviderRefused {
  if (error instanceof ProviderRefused) return error;
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return said(error);
  if (error instanceof oidc.WWWAuthenticateChallengeError) return new ProviderRefused('registration');
  if (error instanceof oidc.ClientError) return byStatus(error);
  return new ProviderRefused('away', error instanceof Error ? error.name : '');
}

function said(error: oidc.AuthorizationResponseError | oidc.ResponseBodyError): ProviderRefused {
  const word = error.error.replace(/[^a-z_]/g, '').slice(0, 40);
  if (ADMIN_NEEDED.test(error.error_description ?? '')) return new ProviderRefused('adminNeeded', word);
  const isAway = 'status' in error && isAwayStatus(error.status);
  return new ProviderRefused(isAway ? 'away' : (BY_CODE[word] ?? 'failed'), word);
}

/** An answer that is none of OAuth: a page of a proxy, a tenant that does not exist, a broken line, a forged token. */
function byStatus(error: oidc.ClientError): ProviderRefused {
  const { code = '', cause } = error;
  if (cause instanceof ProviderRefused) return cause;
  if (cause instanceof Response)
    return new ProviderRefused(isAwayStatus(cause.status) ? 'away' : 'registration', String(cause.status));
  const isBroken = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || code === '';
  return new ProviderRefused(isBroken ? 'away' : 'failed', code);
}

function isAwayStatus(status: number): boolean {
  return status >= 500 || status === TOO_MANY || status === TIMED_OUT;
}

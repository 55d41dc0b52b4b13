/** Sends a browser to the provider: what it has to bring back is written down first, bound to this agent and this session. */
import * as oidc from 'openid-client';
import type { OauthProvider } from '../../../../contract/consents.ts';
import { freshToken } from '../../../platform/account-token.ts';
import { audit } from '../../../platform/audit.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { isSendableAddress } from '../../../platform/mail/sendable-address.ts';
import { refuse } from '../../../platform/refusal.ts';
import { readScope, work } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { sealFor } from '../consent.ts';
import { consentAddress, ProviderRefused, type Applicant } from '../provider-client.ts';
import { providers } from '../providers.ts';
import { applicantAt, redirectAddress } from '../questions.ts';
import { AWAY_LIFE_MS } from '../rules.ts';
import { begin } from '../sql.ts';
import { consentWords } from '../words.ts';

export interface ConsentWish {
  provider: OauthProvider;
  address: string;
  connectionId?: string | undefined;
}

/** Gives the provider's address. Refuses `badAddress`, `badConnection`, `notAllowed` (a program, which has no browser). */
export async function startConsent(world: World, caller: Caller, wish: ConsentWish): Promise<string> {
  const { accountId, sessionId, actor } = caller;
  const words = consentWords(actor.language);
  const address = wish.address.trim();
  if (!isSendableAddress(address)) refuse('badAddress', address);
  if (!sessionId || !actor.id) return refuse('notAllowed');
  const agentId = actor.id;
  const applicant =
    (await applicantAt(readScope(world, accountId, actor), wish.provider)) ??
    refuse('badConnection', words.notRegistered(providers[wish.provider].name));
  const id = newId();
  const state = freshToken('consent', accountId);
  const checks = { verifier: oidc.randomPKCECodeVerifier(), nonce: oidc.randomNonce() };
  const url = await inWords(applicant, actor.language, () =>
    consentAddress(world.outside, applicant, {
      ...checks,
      state: state.text,
      redirectAddress: redirectAddress(world, wish.provider),
      address,
    }),
  );
  await work(world, accountId, actor, async (scope) => {
    await begin(scope.tx, {
      id,
      provider: wish.provider,
      address,
      formConnectionId: wish.connectionId ?? null,
      agentId,
      sessionId,
      stateHash: state.hash,
      sealed: sealFor(world, id, checks),
      at: scope.now,
      expiresAt: new Date(scope.now.getTime() + AWAY_LIFE_MS),
    });
    await audit(scope, 'mailConsent.start', { provider: wish.provider, address });
  });
  return url;
}

async function inWords<T>(
  { provider }: Applicant,
  language: 'ru' | 'en',
  todo: () => Promise<T>,
): Promise<T> {
  try {
    return await todo();
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
    const { failed } = consentWords(language);
    const known = error.trouble === 'away' || error.trouble === 'registration' ? error.trouble : 'other';
    return refuse('badConnection', failed[known](providers[provider].name));
  }
}

/** Entering the company's app registration, and forgetting it. */
import type { OauthProvider } from '../../../../contract/consents.ts';
import { audit } from '../../../platform/audit.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { sealSecret } from '../consent.ts';
import { deleteRegistration, findRegistration, forgiveRegistration, putRegistration } from '../sql.ts';
import { consentWords } from '../words.ts';

const ANYBODY = 'common';

/** Refuses `badConnection` while there is no secret: one is kept for the client id for which it was entered, and no other. */
export async function register(
  scope: Scope,
  provider: OauthProvider,
  input: { clientId: string; clientSecret?: string | undefined; tenant?: string | undefined },
): Promise<void> {
  const clientId = input.clientId.trim();
  const before = await findRegistration(scope.tx, { provider });
  const kept = before?.clientId === clientId ? before.secret : null;
  const typed = input.clientSecret?.trim();
  const secret = typed ? sealSecret(scope.world, scope.accountId, provider, typed) : kept;
  if (!secret) refuse('badConnection', consentWords(scope.actor.language).secretMissing);
  const tenant = provider === 'microsoft' ? (input.tenant ?? before?.tenant ?? ANYBODY) : '';
  await putRegistration(scope.tx, { provider, clientId, tenant, secret, at: scope.now });
  await forgiveRegistration(scope.tx, { provider });
  await audit(scope, 'mailRegistration.save', { provider, clientId, tenant, newSecret: Boolean(typed) });
}

export async function forgetRegistration(scope: Scope, provider: OauthProvider): Promise<void> {
  if ((await deleteRegistration(scope.tx, { provider })) === 0) refuse('notFound');
  await audit(scope, 'mailRegistration.remove', { provider });
}

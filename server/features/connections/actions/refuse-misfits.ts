/** What stands against settings: impossible ones, an address that another connection has, a team that is none. */
import type { EmailSettings } from '../../../../contract/mail.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { claimConsent, dropConsents } from '../../consents/actions/claim.ts';
import { badAddressIn, consentIn, misfitOf } from '../rules.ts';
import { listAll, teamExists } from '../sql.ts';
import { connectionWords } from '../words.ts';

export function refuseMisfits(scope: Scope, settings: EmailSettings): void {
  const bad = badAddressIn(settings);
  if (bad !== null) refuse('badAddress', bad);
  const misfit = misfitOf(settings, scope.world.outside.mail);
  if (misfit) refuse('badConnection', connectionWords(scope.actor.language).misfit[misfit], { misfit });
}

export async function refuseForeignTeam(scope: Scope, teamId: string): Promise<void> {
  if (!(await teamExists(scope.tx, { teamId }))) refuse('notFound');
}

/** One address, one connection: else nobody could say where a letter belongs. */
export async function refuseTakenAddresses(
  scope: Scope,
  addresses: string[],
  except: string | null,
): Promise<void> {
  const others = (await listAll(scope.tx)).filter((one) => one.id !== except);
  const taken = addresses.find((address) => others.some((one) => one.addresses.includes(address)));
  if (taken) refuse('alreadyExists', taken);
}

/** The mailbox takes the consent that its settings name, or gives up the one it had. */
export async function settleConsent(
  scope: Scope,
  connectionId: string,
  settings: EmailSettings,
): Promise<void> {
  const consent = consentIn(settings);
  if (!consent) return dropConsents(scope, connectionId);
  if (await claimConsent(scope, { ...consent, connectionId })) return;
  const misfit = 'consentMissing';
  refuse('badConnection', connectionWords(scope.actor.language).misfit[misfit], { misfit });
}

/** Invites a colleague by a link that works once. */
import type { Role } from '../../../../contract/permissions.ts';
import { freshToken } from '../../../platform/account-token.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { mailAddress } from '../../../platform/mail/address.ts';
import { refuseTooMany } from '../../../platform/rate.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { inviteLimits } from '../limits.ts';
import { sendLink } from '../notice.ts';
import { INVITE_LIFE_MS } from '../rules.ts';
import { agentNames } from '../questions.ts';
import { findByEmail } from '../sql/agents.ts';
import { insert, revoke, revokeFor, type InviteRow } from '../sql/links.ts';
import { words } from '../words.ts';
import { refuseAbove } from './may-give.ts';
import { refuseUnknownTeams } from './refuse-unknown.ts';

export interface Invitation {
  email: string;
  role: Role;
  teamIds?: readonly string[];
}

/** Refuses `notAllowed`, `badAddress`, `alreadyExists`, `notFound` (a team), `tooManyRequests`. */
export async function invite(scope: Scope, given: Invitation): Promise<InviteRow & { link: string }> {
  await refuseAbove(scope, given.role);
  await refuseTooMany(scope.world, inviteLimits(scope.accountId));
  const email = mailAddress(given.email) ?? refuse('badAddress', given.email);
  if (await findByEmail(scope.tx, { email })) refuse('alreadyExists', email);
  const teamIds = [...(given.teamIds ?? [])];
  await refuseUnknownTeams(scope, teamIds);
  const token = freshToken('invite', scope.accountId);
  const link = `${scope.world.config.baseUrl}/invite?token=${token.text}`;
  const row = { id: newId(), email, role: given.role, teamIds, expiresAt: later(scope.now) };
  await revokeFor(scope.tx, { purpose: 'invite', email, at: scope.now });
  await insert(scope.tx, {
    ...row,
    purpose: 'invite',
    createdBy: scope.actor.id,
    hash: token.hash,
    at: scope.now,
  });
  await audit(scope, 'invite.create', { email, role: given.role, teamIds });
  await sendLink(scope, email, await letterOf(scope), link);
  return { ...row, link };
}

/** Taken back. Refuses `notFound` when it is used or gone already. */
export async function revokeInvite(scope: Scope, id: string): Promise<void> {
  if ((await revoke(scope.tx, { id, at: scope.now })) === 0) refuse('notFound');
  await audit(scope, 'invite.revoke', { id });
}

async function letterOf(scope: Scope) {
  const { name, language } = await theAccount(scope);
  const names = await agentNames(scope, scope.actor.id ? [scope.actor.id] : []);
  return words[language].invite(name, names.get(scope.actor.id ?? '') ?? name);
}

function later(now: Date): Date {
  return new Date(now.getTime() + INVITE_LIFE_MS);
}

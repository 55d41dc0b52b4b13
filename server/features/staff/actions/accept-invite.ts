/** Opens an invitation: shows what it is for, then takes the person on. */
import { permissionsOfRole, type Role } from '../../../../contract/permissions.ts';
import { readToken } from '../../../platform/account-token.ts';
import { audit } from '../../../platform/audit.ts';
import { refuseTooMany } from '../../../platform/rate.ts';
import { refuse } from '../../../platform/refusal.ts';
import { readScope, theDesk, work, type ReadScope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { theAccount } from '../../accounts/account.ts';
import { linkLimits } from '../limits.ts';
import { hashPassword } from '../passwords.ts';
import { isGoodPassword, mayGive } from '../rules.ts';
import { find as findAgent } from '../sql/agents.ts';
import { find, take, type TakenLink } from '../sql/links.ts';
import { addAgent } from './add-agent.ts';
import { startSession, type Place } from './start-session.ts';

export interface Acceptance {
  token: string;
  name: string;
  password: string;
  language: 'ru' | 'en';
}

/** Refuses `linkExpired`, `tooManyRequests`. */
export async function showInvite(
  world: World,
  text: string,
  place: Place,
): Promise<{ company: string; email: string; language: 'ru' | 'en' }> {
  await refuseTooMany(world, linkLimits(place.ip));
  const token = readToken('invite', text) ?? refuse('linkExpired');
  const scope = readScope(world, token.accountId, theDesk);
  const link = await find(scope.tx, { purpose: 'invite', hash: token.hash, at: scope.now });
  if (!link || !(await isStillGiven(scope, link))) return refuse('linkExpired');
  const { name, language } = await theAccount(scope);
  return { company: name, email: link.email, language };
}

/** Gives the text for the cookie. Refuses `linkExpired`, `badPassword`, `alreadyExists`, `tooManyRequests`. */
export async function acceptInvite(world: World, given: Acceptance, place: Place): Promise<string> {
  const { email } = await showInvite(world, given.token, place);
  if (!isGoodPassword(given.password, email)) refuse('badPassword');
  const passwordHash = await hashPassword(given.password);
  const token = readToken('invite', given.token) ?? refuse('linkExpired');
  return work(world, token.accountId, { ...theDesk, ip: place.ip }, async (scope) => {
    const [link] = await take(scope.tx, { purpose: 'invite', hash: token.hash, at: scope.now });
    if (!link?.role || !(await isStillGiven(scope, link))) return refuse('linkExpired');
    const { name, language } = given;
    const person = { name, language, email: link.email, role: link.role, teamIds: link.teamIds };
    const agentId = await addAgent(scope, { ...person, passwordHash });
    await audit(scope, 'invite.accept', { agentId, email: link.email, role: link.role });
    return startSession(scope, agentId, place);
  });
}

/** An invitation is worth what its giver is worth today: if he has left or been lowered, it is void. */
async function isStillGiven(scope: Pick<ReadScope, 'tx'>, link: TakenLink): Promise<boolean> {
  if (link.createdBy === null) return true;
  const giver = await findAgent(scope.tx, { id: link.createdBy });
  if (!giver?.active || !link.role) return false;
  return mayGive({ role: giver.role, permissions: permissionsOf(giver.role) }, link.role);
}

function permissionsOf(role: Role): ReadonlySet<string> {
  return new Set(permissionsOfRole[role]);
}

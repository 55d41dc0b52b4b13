/** Sends a link to set a new password, and sets it. */
import { setTimeout as pause } from 'node:timers/promises';
import { freshToken, readToken } from '../../../platform/account-token.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { mailAddress } from '../../../platform/mail/address.ts';
import { refuseTooMany } from '../../../platform/rate.ts';
import { refuse } from '../../../platform/refusal.ts';
import { readScope, theDesk, work, type Actor, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { theAccount } from '../../accounts/account.ts';
import { linkLimits, resetLimits } from '../limits.ts';
import { sendLink } from '../notice.ts';
import { hashPassword } from '../passwords.ts';
import { isGoodPassword, RESET_LIFE_MS } from '../rules.ts';
import { find as findAgent, findByEmail, findLogin, updatePassword } from '../sql/agents.ts';
import { find, insert, revokeFor, take } from '../sql/links.ts';
import { words } from '../words.ts';
import { endSessionsOf } from './end-sessions.ts';
import type { Place } from './start-session.ts';

/** Known and unknown addresses answer after the same time. */
const ANSWER_AFTER_MS = 250;

/** Refuses `tooManyRequests`, for unknown addresses as well; says nothing else. */
export async function askPasswordReset(world: World, email: string, place: Place): Promise<void> {
  const address = mailAddress(email) ?? email.toLowerCase();
  await refuseTooMany(world, resetLimits(address, place.ip));
  await Promise.all([sendResetLink(world, address, place), pause(ANSWER_AFTER_MS)]);
}

async function sendResetLink(world: World, email: string, place: Place): Promise<void> {
  const [login] = await findLogin(world.db.reader(''), { email });
  if (!login) return;
  await work(world, login.accountId, { ...theDesk, ip: place.ip }, async (scope) => {
    const agent = await findAgent(scope.tx, { id: login.agentId });
    if (agent?.active) await writeLink(scope, agent);
  });
}

async function writeLink(
  scope: Scope,
  agent: { id: string; email: string; language: 'ru' | 'en' },
): Promise<void> {
  const { email } = agent;
  const token = freshToken('passwordReset', scope.accountId);
  const expiresAt = new Date(scope.now.getTime() + RESET_LIFE_MS);
  await revokeFor(scope.tx, { purpose: 'passwordReset', email, at: scope.now });
  await insert(scope.tx, {
    id: newId(),
    purpose: 'passwordReset',
    email,
    role: null,
    teamIds: [],
    createdBy: null,
    hash: token.hash,
    at: scope.now,
    expiresAt,
  });
  const { name } = await theAccount(scope);
  const link = `${scope.world.config.baseUrl}/reset-password?token=${token.text}`;
  const isSent = await sendLink(scope, email, words[agent.language].passwordReset(name), link);
  await audit(scope, 'password.askReset', { agentId: agent.id, isSent });
}

/** Ends all sessions of the agent. Refuses `linkExpired`, `badPassword`, `tooManyRequests`. */
export async function resetPassword(
  world: World,
  text: string,
  password: string,
  place: Place,
): Promise<void> {
  await refuseTooMany(world, linkLimits(place.ip));
  const token = readToken('passwordReset', text) ?? refuse('linkExpired');
  const key = { purpose: 'passwordReset', hash: token.hash } as const;
  const { tx, now } = readScope(world, token.accountId, theDesk);
  const shown = (await find(tx, { ...key, at: now })) ?? refuse('linkExpired');
  if (!isGoodPassword(password, shown.email)) refuse('badPassword');
  const passwordHash = await hashPassword(password);
  const actor: Actor = { ...theDesk, ip: place.ip };
  await work(world, token.accountId, actor, async (scope) => {
    const [link] = await take(scope.tx, { ...key, at: scope.now });
    const agent = link && (await findByEmail(scope.tx, { email: link.email }));
    if (!agent?.active) refuse('linkExpired');
    await updatePassword(scope.tx, { id: agent.id, passwordHash });
    await endSessionsOf(scope, agent.id);
    await audit(scope, 'password.reset', { agentId: agent.id });
  });
}

/** Signs a person in by address and password. */
import { mailAddress } from '../../../platform/mail/address.ts';
import { forgive } from '../../../platform/rate.ts';
import { refuse } from '../../../platform/refusal.ts';
import { theDesk, work, type Actor } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { isPassword } from '../passwords.ts';
import { findLogin, findPassword } from '../sql/agents.ts';
import { refuseGuesses } from './refuse-guesses.ts';
import { startSession, type Place } from './start-session.ts';

/** Gives the text for the cookie. Refuses `tooManyRequests`, `wrongPassword`; the latter for all that is wrong alike. */
export async function signIn(world: World, email: string, password: string, place: Place): Promise<string> {
  const address = mailAddress(email) ?? email.slice(0, 254).toLowerCase();
  const limits = await refuseGuesses(world, address, place);
  const login = (await findLogin(world.db.reader(''), { email: address }))[0];
  const known = login && (await findPassword(world.db.reader(login.accountId), { id: login.agentId }));
  const right = await isPassword(known?.active ? known.passwordHash : null, password);
  if (!right || !login) return refuse('wrongPassword');
  await forgive(world, limits);
  const actor: Actor = { ...theDesk, kind: 'agent', id: login.agentId, ip: place.ip };
  return work(world, login.accountId, actor, (scope) => startSession(scope, login.agentId, place));
}

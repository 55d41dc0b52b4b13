/** Takes a person on: an agent with an address that nobody else signs in by. */
import type { Role } from '../../../../contract/permissions.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { mailAddress } from '../../../platform/mail/address.ts';
import { plainName } from '../../../platform/mail/plain-name.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { agentAdded } from '../events.ts';
import { insert, insertLogin, setTeams } from '../sql/agents.ts';

export interface NewAgent {
  name: string;
  email: string;
  role: Role;
  language: 'ru' | 'en';
  /** Of `hashPassword`; null cannot sign in until a password is set by a link. */
  passwordHash: string | null;
  sees?: 'all' | 'teams';
  teamIds?: readonly string[];
}

/** Whether the actor may appoint this role is asked by whoever calls. Refuses `badAddress`, `alreadyExists`. */
export async function addAgent(scope: Scope, given: NewAgent): Promise<string> {
  const email = mailAddress(given.email) ?? refuse('badAddress', given.email);
  const name = plainName(given.name) || refuse('badRequest', 'name');
  const id = newId();
  const { role, language, passwordHash, sees = 'all' } = given;
  const isNew = await insert(scope.tx, { id, name, email, role, language, passwordHash, sees });
  if (isNew === 0 || (await insertLogin(scope.tx, { email, agentId: id })) === 0)
    refuse('alreadyExists', email);
  if (given.teamIds?.length) await setTeams(scope.tx, { id, teamIds: [...given.teamIds] });
  announce(scope, agentAdded, null, { agentId: id });
  return id;
}

/** Makes a team. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { plainName } from '../../../platform/mail/plain-name.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { teamCreated } from '../events.ts';
import { forgetAgent } from '../recognised.ts';
import { insert, setMembers } from '../sql/teams.ts';
import { refuseUnknownAgents } from './refuse-unknown.ts';

export interface NewTeam {
  name: string;
  numberPrefix?: string | null;
  signature?: string;
  agentIds?: readonly string[];
}

/** Refuses `alreadyExists` for a name that is taken, `notFound` for an agent of another account. */
export async function addTeam(scope: Scope, given: NewTeam): Promise<string> {
  const id = newId();
  const name = plainName(given.name) || refuse('badRequest', 'name');
  const made = await insert(scope.tx, {
    id,
    name,
    numberPrefix: given.numberPrefix ?? null,
    signature: given.signature ?? '',
  });
  if (made === 0) refuse('alreadyExists', name);
  const agentIds = [...(given.agentIds ?? [])];
  await refuseUnknownAgents(scope, agentIds);
  await setMembers(scope.tx, { id, agentIds });
  scope.afterCommit.push(() => agentIds.forEach((agentId) => forgetAgent(scope.world, agentId)));
  await audit(scope, 'team.create', { teamId: id, name });
  announce(scope, teamCreated, null, { teamId: id });
  return id;
}

/** Changes a team: its name, its prefix of numbers, its signature, who is in it. */
import { audit } from '../../../platform/audit.ts';
import { isDuplicate } from '../../../platform/db/database.ts';
import { announce } from '../../../platform/events/log.ts';
import { plainName } from '../../../platform/mail/plain-name.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { teamUpdated } from '../events.ts';
import { teamOf } from '../questions.ts';
import { forgetAgent } from '../recognised.ts';
import { find, setMembers, update, type TeamRow } from '../sql/teams.ts';
import type { NewTeam } from './add-team.ts';
import { refuseUnknownAgents } from './refuse-unknown.ts';

/** Refuses `notFound`, `alreadyExists`. */
export async function updateTeam(scope: Scope, id: string, wishes: Partial<NewTeam>): Promise<TeamRow> {
  const before = await teamOf(scope, id);
  const { agentIds, ...naming } = wishes;
  const after = { ...before, ...naming };
  const name = plainName(after.name) || refuse('badRequest', 'name');
  await update(scope.tx, { ...after, id, name }).catch((error: unknown) => {
    if (isDuplicate(error)) refuse('alreadyExists', name);
    throw error;
  });
  if (agentIds) {
    await refuseUnknownAgents(scope, agentIds);
    await setMembers(scope.tx, { id, agentIds: [...agentIds] });
    const touched = new Set([...before.agentIds, ...agentIds]);
    scope.afterCommit.push(() => touched.forEach((agentId) => forgetAgent(scope.world, agentId)));
  }
  await audit(scope, 'team.update', { teamId: id, changed: Object.keys(wishes) });
  announce(scope, teamUpdated, null, { teamId: id, changed: Object.keys(wishes) });
  return (await find(scope.tx, { id })) ?? refuse('notFound');
}

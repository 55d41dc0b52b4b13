/** Changes what an agent is: role, teams, what he sees, whether he works here. */
import type { Role } from '../../../../contract/permissions.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { agentUpdated } from '../events.ts';
import { agentOf } from '../questions.ts';
import { forgetAgent } from '../recognised.ts';
import { lockOwners, setTeams, updateWork, type AgentRow } from '../sql/agents.ts';
import { revokeAllOf } from '../sql/tokens.ts';
import { endSessionsOf } from './end-sessions.ts';
import { refuseAbove } from './may-give.ts';
import { refuseUnknownTeams } from './refuse-unknown.ts';

export interface AgentChange {
  role?: Role;
  active?: boolean;
  sees?: 'all' | 'teams';
  teamIds?: readonly string[];
}

/** Refuses `notFound`, `notAllowed` (above one's own rank), `lastOwner`. */
export async function updateAgent(scope: Scope, id: string, wishes: AgentChange): Promise<AgentRow> {
  const owners = await lockOwners(scope.tx);
  const before = await agentOf(scope, id);
  await refuseAbove(scope, before.role, wishes.role ?? before.role);
  await refuseUnknownTeams(scope, wishes.teamIds ?? []);
  const after = { role: before.role, active: before.active, sees: before.sees, ...wishes };
  const staysOwner = after.role === 'owner' && after.active;
  if (!staysOwner && owners.every((owner) => owner.id === id)) refuse('lastOwner');
  await updateWork(scope.tx, { id, role: after.role, active: after.active, sees: after.sees });
  if (wishes.teamIds) await setTeams(scope.tx, { id, teamIds: [...wishes.teamIds] });
  if (after.role !== before.role || !after.active) await endSessionsOf(scope, id);
  if (!after.active) await revokeAllOf(scope.tx, { agentId: id, at: scope.now });
  await audit(scope, 'agent.update', { agentId: id, ...wishes });
  announce(scope, agentUpdated, null, { agentId: id, changed: Object.keys(wishes) });
  scope.afterCommit.push(() => forgetAgent(scope.world, id));
  return agentOf(scope, id);
}

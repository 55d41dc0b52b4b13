/** Changes what an agent can take, where a team works, and how availability is judged. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { forgetAgent } from '../../staff/recognised.ts';
import { teamOf } from '../../staff/questions.ts';
import { workChanged } from '../events.ts';
import { workerOf, workSettings } from '../questions.ts';
import * as sql from '../sql.ts';
import type { WorkSettings } from '../worker.ts';

export interface WorkerChange {
  capacity?: number;
  lines?: readonly number[];
  skills?: readonly Omit<sql.SkillRow, 'agentId'>[];
  supervises?: readonly string[];
}

/** Refuses `notFound`. */
export async function updateWorker(scope: Scope, agentId: string, wishes: WorkerChange): Promise<void> {
  const before = await workerOf(scope, agentId);
  const { capacity = before.capacity, lines = before.lines } = wishes;
  if (wishes.capacity !== undefined || wishes.lines)
    await sql.writeAgentWork(scope.tx, { agentId, capacity, lines: lines.toSorted((a, b) => a - b) });
  if (wishes.skills) await setSkills(scope, agentId, wishes.skills);
  if (wishes.supervises) {
    await sql.setSupervises(scope.tx, { agentId, teamIds: wishes.supervises });
    scope.afterCommit.push(() => forgetAgent(scope.world, agentId));
  }
  await audit(scope, 'worker.update', { agentId, ...wishes });
  announce(scope, workChanged, null, { agentId, changed: Object.keys(wishes) });
}

async function setSkills(scope: Scope, agentId: string, skills: WorkerChange['skills'] = []): Promise<void> {
  const best = new Map(skills.map((skill) => [`${skill.kind} ${skill.value}`, skill]));
  const own = [...best.values()];
  await sql.setSkills(scope.tx, {
    agentId,
    kinds: own.map((skill) => skill.kind),
    values: own.map((skill) => skill.value),
    levels: own.map((skill) => skill.level),
  });
}

/** Refuses `notFound`. */
export async function setTeamLines(scope: Scope, teamId: string, lines: readonly number[]): Promise<void> {
  await teamOf(scope, teamId);
  await sql.writeTeamLines(scope.tx, { teamId, lines: lines.toSorted((a, b) => a - b) });
  await audit(scope, 'team.lines', { teamId, lines });
  announce(scope, workChanged, null, { agentId: null, changed: ['teamLines'] });
}

export async function updateWorkSettings(scope: Scope, wishes: Partial<WorkSettings>): Promise<WorkSettings> {
  const after = { ...(await workSettings(scope)), ...wishes };
  await sql.writeSettings(scope.tx, after);
  await audit(scope, 'workSettings.update', wishes);
  announce(scope, workChanged, null, { agentId: null, changed: Object.keys(wishes) });
  return after;
}

/** Who may be given a ticket: somebody who answers. A person who gives it to somebody who is not there is warned, and may insist. */
import { refuse } from '../../../platform/refusal.ts';
import type { ReadScope } from '../../../platform/scope.ts';
import { isReady, workerOf } from '../../availability/questions.ts';
import { agentOf } from '../../staff/questions.ts';

/** Refuses `agentAway`, and `notFound` for whoever has left or only comments. Whoever takes a ticket himself is there. */
export async function refuseAway(scope: ReadScope, agentId: string, anyway: boolean): Promise<void> {
  const { active, role } = await agentOf(scope, agentId);
  if (!active || role === 'collaborator') refuse('notFound');
  if (anyway || agentId === scope.actor.id) return;
  const worker = await workerOf(scope, agentId);
  const { availability, absentUntil, substituteId } = worker;
  if (!isReady({ ...worker, role: 'agent' }))
    refuse('agentAway', worker.name, { agentId, availability, absentUntil, substituteId });
}

/** A person who gives a ticket to somebody who is not there is warned, and may insist. */
import { refuse } from '../../../platform/refusal.ts';
import type { ReadScope } from '../../../platform/scope.ts';
import { isReady, workerOf } from '../../availability/questions.ts';

/** Refuses `agentAway`, `notFound`. Whoever takes a ticket himself is there. */
export async function refuseAway(scope: ReadScope, agentId: string, anyway: boolean): Promise<void> {
  if (anyway || agentId === scope.actor.id) return;
  const worker = await workerOf(scope, agentId);
  const { availability, absentUntil, substituteId } = worker;
  if (!isReady({ ...worker, role: 'agent' }))
    refuse('agentAway', worker.name, { agentId, availability, absentUntil, substituteId });
}

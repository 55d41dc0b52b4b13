/** Says how a queue gives out its tickets. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { teamOf } from '../../staff/questions.ts';
import { queueChanged } from '../events.ts';
import { writeQueue, type QueueRow } from '../sql.ts';

type QueueSettings = Omit<QueueRow, 'turnAgentId'>;

/** Refuses `notFound` for an unknown team. */
export async function setQueue(scope: Scope, queue: QueueSettings): Promise<QueueSettings> {
  const { teamId, line, way } = queue;
  await teamOf(scope, teamId);
  await writeQueue(scope.tx, queue);
  await audit(scope, 'queue.set', queue);
  announce(scope, queueChanged, null, { teamId, line, way });
  return queue;
}

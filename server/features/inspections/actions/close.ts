/** Closes an inspection with a conclusion. */
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { inspectionClosed } from '../events.ts';
import { closeInspection, findInspection, type InspectionRow } from '../sql.ts';

/** Refuses `wrongStatus` when somebody has closed it already. */
export async function concludeInspection(
  scope: Scope,
  id: string,
  conclusion: string,
): Promise<InspectionRow> {
  const before = (await findInspection(scope.tx, { id })) ?? refuse('notFound');
  const closed = await closeInspection(scope.tx, {
    id,
    at: scope.now,
    agentId: scope.actor.id,
    conclusion: conclusion.trim(),
  });
  if (closed === 0) refuse('wrongStatus', before.state);
  announce(scope, inspectionClosed, null, { inspectionId: id });
  return (await findInspection(scope.tx, { id })) ?? refuse('notFound');
}

/** A planned absence takes its next step: begins, is through with handing over, ends. What is handed over is not known here. */
import { announce } from '../../../platform/events/log.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { lockDueAbsence, nextAbsence, writeAbsenceState } from '../absence-sql.ts';
import type { AbsenceRow } from '../absence.ts';
import { absenceChanged } from '../events.ts';

/** The next absence whose moment has come, held until the transaction ends. */
export function holdDueAbsence(scope: Scope): Promise<AbsenceRow | null> {
  return lockDueAbsence(scope.tx, { now: scope.now });
}

export async function moveAbsence(
  scope: Scope,
  { id, agentId, state: before }: AbsenceRow,
  state: 'handingOver' | 'running' | 'ended',
  handed = 0,
): Promise<void> {
  await writeAbsenceState(scope.tx, { id, state, handed });
  if (state !== before) announce(scope, absenceChanged, null, { agentId, absenceId: id, state });
}

export async function nextAbsenceStep(scope: Pick<ReadScope, 'tx'>): Promise<Date | null> {
  return (await nextAbsence(scope.tx))?.at ?? null;
}

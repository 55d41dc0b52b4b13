/** Plans an absence, calls it off, ends it. What becomes of the tickets when it begins is the business of routing. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { teamOf } from '../../staff/questions.ts';
import { dropAbsence, endAbsenceNow, findAbsence, insertAbsence } from '../absence-sql.ts';
import type { AbsenceRow } from '../absence.ts';
import { absenceChanged, absencePlanned } from '../events.ts';
import { workerOf } from '../questions.ts';

export interface AbsencePlan {
  agentId: string;
  fromAt: string;
  untilAt: string;
  handOver: AbsenceRow['handOver'];
  substituteId: string | null;
  teamId: string | null;
  note?: string;
}

/** The name of the queue of absences whose moment has come; its doorbell. */
export const ABSENCES = 'absences';

/** Refuses `notAllowed` for somebody else's, `badRequest` for impossible times or a substitute who cannot answer. */
export async function planAbsence(scope: Scope, plan: AbsencePlan): Promise<AbsenceRow> {
  refuseOthers(scope, plan.agentId);
  await workerOf(scope, plan.agentId);
  const [fromAt, untilAt] = [new Date(plan.fromAt), new Date(plan.untilAt)];
  if (untilAt <= fromAt || untilAt <= scope.now) refuse('badRequest', 'untilAt');
  await refuseBadSubstitute(scope, plan);
  const row = { ...plan, id: newId(), fromAt, untilAt, note: plan.note ?? '' };
  await insertAbsence(scope.tx, { ...row, at: scope.now });
  await audit(scope, 'absence.plan', plan);
  announce(scope, absencePlanned, null, { agentId: plan.agentId, absenceId: row.id });
  scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, ABSENCES));
  return { ...row, state: 'planned', handedOver: 0 };
}

/** One that has not begun is gone without a trace; one that runs ends now. */
export async function endAbsence(scope: Scope, id: string): Promise<void> {
  const absence = (await findAbsence(scope.tx, { id })) ?? refuse('notFound');
  refuseOthers(scope, absence.agentId);
  const wasPlanned = (await dropAbsence(scope.tx, { id })) > 0;
  if (!wasPlanned) await endAbsenceNow(scope.tx, { id, now: scope.now });
  await audit(scope, 'absence.end', { absenceId: id });
  const state = wasPlanned ? 'cancelled' : 'ended';
  announce(scope, absenceChanged, null, { agentId: absence.agentId, absenceId: id, state });
}

function refuseOthers({ actor }: Scope, agentId: string): void {
  if (actor.id !== agentId && !actor.permissions.has('staff.manage')) refuse('notAllowed');
}

async function refuseBadSubstitute(scope: Scope, plan: AbsencePlan): Promise<void> {
  if (plan.teamId) await teamOf(scope, plan.teamId);
  if (!plan.substituteId) return;
  const substitute = await workerOf(scope, plan.substituteId);
  const cannot = !substitute.active || substitute.role === 'collaborator' || substitute.id === plan.agentId;
  if (cannot) refuse('badRequest', 'substituteId');
}

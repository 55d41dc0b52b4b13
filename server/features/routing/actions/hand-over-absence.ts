/** When an absence begins, the tickets of whoever goes are handed to others, a few in a transaction. */
import type { Scope } from '../../../platform/scope.ts';
import type { AbsenceRow } from '../../availability/absence.ts';
import { holdDueAbsence, moveAbsence } from '../../availability/actions/step-absence.ts';
import { holdTicketsOf } from '../sql.ts';
import { heirOf, passOn, workersById } from './pass-on.ts';

const MOST_AT_ONCE = 20;

/** False when no absence is due. */
export async function takeAbsenceStep(scope: Scope): Promise<boolean> {
  const absence = await holdDueAbsence(scope);
  if (!absence) return false;
  if (absence.untilAt <= scope.now) await moveAbsence(scope, absence, 'ended');
  else if (absence.handOver === 'whenDue') await moveAbsence(scope, absence, 'running');
  else await handSome(scope, absence);
  return true;
}

async function handSome(scope: Scope, absence: AbsenceRow): Promise<void> {
  const all = await workersById(scope);
  const worker = all.get(absence.agentId);
  if (!worker) return moveAbsence(scope, absence, 'running');
  const tickets = await holdTicketsOf(scope.tx, { agentId: worker.id, limit: MOST_AT_ONCE });
  const heir = heirOf(absence, worker, all);
  for (const ticket of tickets) await passOn(scope, ticket, worker, heir);
  const state = tickets.length === MOST_AT_ONCE ? 'handingOver' : 'running';
  await moveAbsence(scope, absence, state, tickets.length);
}

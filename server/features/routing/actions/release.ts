/** A ticket needs somebody and its agent will not come back today: it goes to his substitute, or back to the queue. */
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { absenceOf } from '../../availability/questions.ts';
import { holderGone } from '../sql.ts';
import { heirOf, passOn, workersById } from './pass-on.ts';

/** Whoever has said «away» and not come back for so long has gone home. */
const LONG_AWAY_MS = 12 * 3_600_000;

export async function isHolderGone(scope: ReadScope, ticketId: string): Promise<boolean> {
  return (await goneHolder(scope, ticketId)) !== null;
}

export async function releaseFromGone(scope: Scope, ticketId: string): Promise<void> {
  const gone = await goneHolder(scope, ticketId);
  const all = gone && (await workersById(scope));
  const worker = gone && all?.get(gone.agentId);
  if (!worker || !all) return;
  const absence = await absenceOf(scope, worker.id);
  const heir = absence ? heirOf(absence, worker, all) : { agentId: null, teamId: null };
  await passOn(scope, { id: ticketId }, worker, heir);
}

function goneHolder(scope: ReadScope, ticketId: string): Promise<{ agentId: string } | null> {
  const awaySince = new Date(scope.now.getTime() - LONG_AWAY_MS);
  return holderGone(scope.tx, { ticketId, now: scope.now, awaySince });
}

/** A ticket needs somebody and its agent will not come back today: it goes to his substitute, or back to the queue. */
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { absenceOf } from '../../availability/questions.ts';
import { calendarFor, workingSecondsBetween } from '../../calendars/questions.ts';
import { doubtfulHolder, type Holder } from '../sql.ts';
import { heirOf, passOn, workersById } from './pass-on.ts';

const HOUR_S = 3600;
/** Whoever has been away for so long has gone home. */
const LONG_AWAY_MS = 12 * HOUR_S * 1000;
/** And has stayed there when so much of the team's working time has passed: nobody loses his tickets over a night. */
const HALF_A_DAY_S = 4 * HOUR_S;

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

async function goneHolder(scope: ReadScope, ticketId: string): Promise<Holder | null> {
  const longAgo = new Date(scope.now.getTime() - LONG_AWAY_MS);
  const holder = await doubtfulHolder(scope.tx, { ticketId, now: scope.now, longAgo });
  if (!holder || holder.isGone || !holder.awaySince) return holder;
  const calendar = await calendarFor(scope, { teamId: holder.teamId });
  const missed = workingSecondsBetween(calendar, holder.awaySince, scope.now);
  return missed >= HALF_A_DAY_S ? holder : null;
}

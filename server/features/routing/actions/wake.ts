/** Nobody of a queue is at work yet: it is looked at again when the first of them begins. */
import type { Scope } from '../../../platform/scope.ts';
import type { Worker } from '../../availability/worker.ts';
import { calendarFor, opensAt } from '../../calendars/questions.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import { holdWaiting, type Place } from '../sql.ts';

export const OPENING = 'routing.opening';

/** The first of the queue keeps the moment for all: when it goes, whoever is first then is given it. */
export async function wakeAtOpening(scope: Scope, place: Place, members: readonly Worker[]): Promise<void> {
  const asleep = members.filter((worker) => worker.availability === 'offHours');
  if (asleep.length === 0) return;
  const teams = [...new Set(asleep.flatMap((worker) => worker.teamIds))];
  const openings = await Promise.all(
    teams.map(async (teamId) => opensAt(await calendarFor(scope, { teamId }), scope.now)),
  );
  const first = openings
    .filter((at) => at !== null && at > scope.now)
    .sort((a, b) => Number(a) - Number(b))[0];
  const [head] = await holdWaiting(scope.tx, { ...place, limit: 1 });
  if (first && head) await setMoment(scope, head.id, OPENING, first);
}

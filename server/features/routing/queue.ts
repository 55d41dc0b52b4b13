/** The queue of absences that begin, hand over, end. */
import type { Queue } from '../../platform/jobs/drain.ts';
import { readScope, theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { ABSENCES } from '../availability/actions/absence.ts';
import { nextAbsenceStep } from '../availability/actions/step-absence.ts';
import { takeAbsenceStep } from './actions/hand-over-absence.ts';

const PARALLEL = 1;

export function absenceQueue(world: World): Queue {
  return {
    name: ABSENCES,
    parallel: PARALLEL,
    takeOne: (accountId) => work(world, accountId, theDesk, takeAbsenceStep),
    nextDue: (accountId) => nextAbsenceStep(readScope(world, accountId, theDesk)),
  };
}

/** Binds the endpoints of availability to what they do. */
import * as contract from '../../../contract/availability.ts';
import { done, read, write, type Loose, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { endAbsence, planAbsence } from './actions/absence.ts';
import { noteSeen, setPresence } from './actions/presence.ts';
import { setTeamLines, updateWorker, updateWorkSettings } from './actions/settings.ts';
import { listAbsences } from './absence-sql.ts';
import { everybody, linesOfTeams, skillsOf, workerOf, workSettings } from './questions.ts';
import type { Worker } from './worker.ts';

const KEPT_MS = 30 * 86_400_000;

export const availabilityRoutes: readonly Route[] = [
  read(contract.listWorkers, async (scope) => {
    const active = (await everybody(scope)).filter((worker) => worker.active);
    return { items: await withSkills(scope, active) };
  }),
  write(contract.updateWorker, async (scope, { params, body }) => {
    await updateWorker(scope, params.id, body);
    const [worker] = await withSkills(scope, [await workerOf(scope, params.id)]);
    return worker ?? refuse('notFound');
  }),
  read(contract.getMyAvailability, myAvailability),
  write(contract.setMyAvailability, async (scope, { body }) => {
    await setPresence(scope, scope.actor.id ?? refuse('notSignedIn'), body.state);
    return myAvailability(scope);
  }),
  write(contract.noteSeen, async (scope) => {
    if (scope.actor.id) await noteSeen(scope, scope.actor.id);
    return done;
  }),
  read(contract.getWorkSettings, (scope) => workSettings(scope)),
  write(contract.updateWorkSettings, (scope, { body }) => updateWorkSettings(scope, body)),
  read(contract.listTeamLines, async (scope) => ({
    items: [...(await linesOfTeams(scope))].map(([teamId, lines]) => ({ teamId, lines })),
  })),
  write(contract.setTeamLines, async (scope, { params, body }) => {
    await setTeamLines(scope, params.id, body.lines);
    return { teamId: params.id, lines: body.lines };
  }),
  read(contract.listAbsences, async (scope) => ({
    items: await listAbsences(scope.tx, { since: new Date(scope.now.getTime() - KEPT_MS) }),
  })),
  write(contract.planAbsence, (scope, { body }) => planAbsence(scope, body)),
  write(contract.endAbsence, async (scope, { params }) => {
    await endAbsence(scope, params.id);
    return done;
  }),
];

async function myAvailability(scope: ReadScope): Promise<Loose<contract.MyAvailability>> {
  const { awayAfterMinutes } = await workSettings(scope);
  const worker = await workerOf(scope, scope.actor.id ?? refuse('notSignedIn'));
  return { ...worker, awayAfterMinutes };
}

async function withSkills(scope: ReadScope, workers: readonly Worker[]): Promise<Loose<contract.Worker>[]> {
  const skills = await skillsOf(
    scope,
    workers.map((worker) => worker.id),
  );
  return workers.map((worker) => ({ ...worker, skills: skills.get(worker.id) ?? [] }));
}

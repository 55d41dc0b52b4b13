/** What others may ask about who is there. */
import { onceIn } from '../../platform/db/once.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { calendarFor, isWorkingNow } from '../calendars/questions.ts';
import { runningAbsence } from './absence-sql.ts';
import type { AbsenceRow } from './absence.ts';
import { availabilityOf } from './rules.ts';
import * as sql from './sql.ts';
import {
  BUILT_IN_CAPACITY,
  builtInSettings,
  type Worker,
  type WorkerRow,
  type WorkSettings,
} from './worker.ts';

export function workSettings(scope: Pick<ReadScope, 'tx'>): Promise<WorkSettings> {
  return onceIn(scope.tx, 'work settings', async () => (await sql.settings(scope.tx)) ?? builtInSettings);
}

/** By name; those who left too. */
export async function everybody(scope: ReadScope): Promise<Worker[]> {
  return withAvailability(scope, await sql.allWorkers(scope.tx, asked(scope)));
}

/** Active members of these teams. */
export async function membersOf(scope: ReadScope, teamIds: readonly string[]): Promise<Worker[]> {
  return withAvailability(scope, await sql.workersOfTeams(scope.tx, { ...asked(scope), teamIds }));
}

export async function findWorkers(scope: ReadScope, ids: readonly string[]): Promise<Worker[]> {
  if (ids.length === 0) return [];
  return withAvailability(scope, await sql.workersById(scope.tx, { ...asked(scope), ids }));
}

/** Refuses `notFound`. */
export async function workerOf(scope: ReadScope, id: string): Promise<Worker> {
  return (await findWorkers(scope, [id]))[0] ?? refuse('notFound');
}

/** May be given a ticket by the desk itself. Collaborators answer nobody. */
export async function canBeGivenWork(scope: ReadScope, agentId: string): Promise<boolean> {
  const [worker] = await findWorkers(scope, [agentId]);
  return worker !== undefined && isReady(worker);
}

export function isReady(worker: Pick<Worker, 'availability' | 'role'>): boolean {
  return worker.availability === 'online' && worker.role !== 'collaborator';
}

export async function linesOfTeams(scope: Pick<ReadScope, 'tx'>): Promise<Map<string, number[]>> {
  const rows = await sql.teamLines(scope.tx);
  return new Map(rows.map((row) => [row.teamId, row.lines]));
}

/** The one that runs now. */
export function absenceOf(scope: Pick<ReadScope, 'tx' | 'now'>, agentId: string): Promise<AbsenceRow | null> {
  return runningAbsence(scope.tx, { agentId, now: scope.now });
}

export async function skillsOf(
  scope: Pick<ReadScope, 'tx'>,
  agentIds: readonly string[],
): Promise<Map<string, sql.SkillRow[]>> {
  const rows = await sql.skills(scope.tx, { agentIds });
  return Map.groupBy(rows, (row) => row.agentId);
}

async function withAvailability(scope: ReadScope, rows: readonly WorkerRow[]): Promise<Worker[]> {
  const settings = await workSettings(scope);
  return Promise.all(
    rows.map(async (row) => {
      const atWork = !settings.onlyInWorkingTime || (await isAnyTeamAtWork(scope, row.teamIds));
      return { ...row, availability: availabilityOf(row, settings, atWork, scope.now) };
    }),
  );
}

async function isAnyTeamAtWork(scope: ReadScope, teamIds: readonly string[]): Promise<boolean> {
  const calendars = await Promise.all(
    (teamIds.length > 0 ? teamIds : [null]).map((teamId) => calendarFor(scope, { teamId })),
  );
  return calendars.some((calendar) => isWorkingNow(calendar, scope.now));
}

function asked(scope: Pick<ReadScope, 'now'>): { capacity: number; now: Date } {
  return { capacity: BUILT_IN_CAPACITY, now: scope.now };
}

/** How the supervised queues and people stand now. */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { everybody, linesOfTeams } from '../availability/questions.ts';
import type { Worker } from '../availability/worker.ts';
import { allTeams } from '../staff/questions.ts';
import * as sql from './sql.ts';

const SHOWN = 200;
/** Many supervisors look at the same numbers. */
const LIFE_MS = 1_500;

/** Owners and admins supervise all, others what they were given. */
export async function supervisedTeams(scope: ReadScope): Promise<string[]> {
  const teams = (await allTeams(scope)).map((team) => team.id);
  if (scope.actor.permissions.has('staff.manage')) return teams;
  const me = (await everybody(scope)).find((worker) => worker.id === scope.actor.id);
  return teams.filter((teamId) => me?.supervises.includes(teamId));
}

export async function supervision(scope: ReadScope) {
  const [teamIds, lines, workers, numbers] = await Promise.all([
    supervisedTeams(scope),
    linesOfTeams(scope),
    everybody(scope),
    numbersOf(scope),
  ]);
  const mine = new Set(teamIds);
  return {
    queues: teamIds.flatMap((teamId) => queuesOf(teamId, lines.get(teamId) ?? [], numbers.queues)),
    agents: workers
      .filter((worker) => worker.active && worker.role !== 'collaborator')
      .filter((worker) => worker.teamIds.some((teamId) => mine.has(teamId)))
      .map((worker) => withHands(worker, numbers.hands)),
  };
}

/** The first line always, others when something is there. */
function queuesOf(teamId: string, lines: readonly number[], rows: readonly sql.QueueRow[]): sql.QueueRow[] {
  const own = rows.filter((row) => row.teamId === teamId);
  const empty = { teamId, waiting: 0, unassigned: 0, burning: 0, oldestSince: null };
  const shown = [...new Set([...lines.slice(0, 1), ...own.map((row) => row.line)])].toSorted((a, b) => a - b);
  return shown.map((line) => own.find((row) => row.line === line) ?? { ...empty, line });
}

function withHands(worker: Worker, rows: readonly sql.HandsRow[]) {
  const nothing = { load: 0, open: 0, waiting: 0, burning: 0 };
  return { ...nothing, ...rows.find((row) => row.agentId === worker.id), ...worker };
}

export async function supervisedTickets(
  scope: ReadScope,
  asked: { teamId?: string; line?: number; assigneeId?: string; unassigned?: boolean },
) {
  const own = await supervisedTeams(scope);
  const question = {
    teamIds: asked.teamId ? own.filter((teamId) => teamId === asked.teamId) : own,
    line: asked.line ?? null,
    assigneeId: asked.assigneeId ?? null,
    unassigned: asked.unassigned ?? false,
    limit: SHOWN,
  };
  return asked.assigneeId ? sql.ticketsOfAgent(scope.tx, question) : sql.ticketsOfQueue(scope.tx, question);
}

interface Numbers {
  queues: sql.QueueRow[];
  hands: sql.HandsRow[];
}

const kept = new WeakMap<World, Map<string, { at: number; numbers: Promise<Numbers> }>>();

function numbersOf(scope: ReadScope): Promise<Numbers> {
  const ofWorld = kept.get(scope.world) ?? new Map<string, { at: number; numbers: Promise<Numbers> }>();
  kept.set(scope.world, ofWorld);
  const known = ofWorld.get(scope.accountId);
  if (known && Date.now() - known.at < LIFE_MS) return known.numbers;
  const numbers = Promise.all([sql.queues(scope.tx), sql.hands(scope.tx)]).then(([queues, hands]) => ({
    queues,
    hands,
  }));
  ofWorld.set(scope.accountId, { at: Date.now(), numbers });
  numbers.catch(() => ofWorld.delete(scope.accountId));
  return numbers;
}

/** After a change made here, so that whoever made it sees it. */
export function forgetNumbers(world: World, accountId: string): void {
  kept.get(world)?.delete(accountId);
}

/** Gives out what waits in a queue, each ticket to one agent who is there and can take it. */
import { announce } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { isReady, linesOfTeams, membersOf, skillsOf } from '../../availability/questions.ts';
import { worksOn } from '../../availability/rules.ts';
import type { Worker } from '../../availability/worker.ts';
import { notify } from '../../notices/actions/notify.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import type { Candidate, Chosen, TicketTraits, Way } from '../candidate.ts';
import { queueStirred } from '../events.ts';
import { choose, fullness, weightOf } from '../rules.ts';
import * as sql from '../sql.ts';
import { traitsOf } from '../traits.ts';
import { routingWords } from '../words.ts';
import { wakeAtOpening } from './wake.ts';

/** In one transaction; what is left over follows in the next. */
const MOST_AT_ONCE = 50;

/** Does nothing in a queue whose tickets people take themselves. */
export async function giveOut(scope: Scope, place: sql.Place): Promise<number> {
  await sql.lockGivingOut(scope.tx);
  const queue = await sql.findQueue(scope.tx, place);
  if (!queue || queue.way === 'manual') return 0;
  const members = await workersOn(scope, place);
  const candidates = await candidatesOf(scope, members.filter(isReady));
  if (!candidates.some((one) => fullness(one) < 1)) {
    await wakeAtOpening(scope, place, members);
    return 0;
  }
  const waiting = await sql.holdWaiting(scope.tx, { ...place, limit: MOST_AT_ONCE });
  const given = await giveEach(scope, queue, waiting, candidates);
  if (waiting.length === MOST_AT_ONCE && given > 0) announce(scope, queueStirred, null, place);
  return given;
}

/** A team that does not work on a line has nobody there. */
async function workersOn(scope: Scope, { teamId, line }: sql.Place): Promise<Worker[]> {
  const lines = (await linesOfTeams(scope)).get(teamId) ?? [];
  if (!lines.includes(line)) return [];
  return (await membersOf(scope, [teamId])).filter((worker) => worksOn(worker, teamId, line));
}

async function candidatesOf(scope: Scope, workers: readonly Worker[]): Promise<Candidate[]> {
  const agentIds = workers.map((worker) => worker.id);
  if (agentIds.length === 0) return [];
  const [loads, skills] = await Promise.all([sql.loads(scope.tx, { agentIds }), skillsOf(scope, agentIds)]);
  const loadOf = new Map(loads.map((row) => [row.agentId, row.load]));
  return workers.map(({ id, name, capacity }) => ({
    id,
    name,
    capacity,
    load: loadOf.get(id) ?? 0,
    skills: skills.get(id) ?? [],
  }));
}

async function giveEach(
  scope: Scope,
  queue: sql.QueueRow & { way: Way },
  waiting: readonly sql.WaitingTicket[],
  candidates: readonly Candidate[],
): Promise<number> {
  if (queue.way === 'manual') return 0;
  const traits = await traitsOf(scope, queue, waiting);
  let turn = queue.turnAgentId;
  let given = 0;
  for (const ticket of waiting) {
    const chosen = choose(queue.way, traits.get(ticket.id) as TicketTraits, candidates, turn);
    if (!chosen) continue;
    await give(scope, ticket, chosen);
    chosen.agent.load += weightOf(ticket.priority);
    turn = chosen.agent.id;
    given += 1;
  }
  if (turn && turn !== queue.turnAgentId) await sql.writeTurn(scope.tx, { ...queue, agentId: turn });
  return given;
}

async function give(scope: Scope, ticket: sql.WaitingTicket, chosen: Chosen): Promise<void> {
  const words = routingWords[(await theAccount(scope)).language];
  const { agent } = chosen;
  const told = words[chosen.why];
  const why = typeof told === 'string' ? told : told(agent.load, agent.capacity);
  await changeTicket(scope, ticket.id, { assigneeId: agent.id }, { by: 'routing', why });
  await notify(scope, [agent.id], {
    kind: 'routing.assigned',
    ticketId: ticket.id,
    data: { number: ticket.number },
  });
}

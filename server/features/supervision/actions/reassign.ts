/** Hands tickets round, each in a transaction of its own, and tells which could not be. */
import { errorWords } from '../../../../contract/errors.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { Refusal, refuse } from '../../../platform/refusal.ts';
import { readScope, work, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { agentOf, teamOf } from '../../staff/questions.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import { refuseAway } from '../../tickets/actions/refuse-away.ts';
import { findByNumber } from '../../tickets/questions.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import { forgetNumbers, supervisedTeams } from '../questions.ts';
import { supervisionWords } from '../words.ts';

export interface Order {
  numbers: readonly string[];
  agentIds?: readonly string[];
  teamId?: string;
  line?: number;
  anyway?: boolean;
}

export interface Outcome {
  done: string[];
  refused: { number: string; code: string; message: string }[];
}

/** Refuses `notFound` for an unknown team or agent, before anything is done. */
export async function reassign(world: World, { accountId, actor }: Caller, order: Order): Promise<Outcome> {
  const scope = readScope(world, accountId, actor);
  const teams = await supervisedTeams(scope);
  if (order.teamId) await teamOf(scope, order.teamId);
  for (const id of order.agentIds ?? []) {
    const agent = await agentOf(scope, id);
    if (!agent.active || agent.role === 'collaborator') refuse('notFound');
  }
  const outcome: Outcome = { done: [], refused: [] };
  for (const [at, number] of [...new Set(order.numbers)].entries())
    await work(world, accountId, actor, (own) => giveOne(own, teams, number, at, order)).then(
      () => outcome.done.push(number),
      (error: unknown) => outcome.refused.push(refusalOf(number, error, actor.language)),
    );
  forgetNumbers(world, accountId);
  return outcome;
}

async function giveOne(
  scope: Scope,
  teams: readonly string[],
  number: string,
  at: number,
  { agentIds, teamId, line, anyway = false }: Order,
): Promise<void> {
  const ticket = await findByNumber(scope, number);
  if (!ticket || !teams.includes(ticket.teamId)) return refuse('notFound');
  if (!isUnfinished(ticket.statusCategory)) refuse('wrongStatus', ticket.statusCategory);
  if (line !== undefined && line !== ticket.line)
    refuse('wrongLine', supervisionWords[scope.actor.language].withCard(ticket.line));
  const assigneeId = agentIds && (agentIds[at % Math.max(1, agentIds.length)] ?? null);
  if (assigneeId && assigneeId !== ticket.assigneeId) await refuseAway(scope, assigneeId, anyway);
  await changeTicket(scope, ticket.id, {
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(teamId ? { teamId } : {}),
  });
}

function refusalOf(number: string, error: unknown, language: 'ru' | 'en'): Outcome['refused'][number] {
  if (!(error instanceof Refusal)) throw error;
  return { number, code: error.code, message: errorWords(error.code, language, error.words) };
}

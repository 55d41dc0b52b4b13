/** An agent takes the next ticket of his queues; two who ask at once get two. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { workerOf } from '../../availability/questions.ts';
import { allTeams } from '../../staff/questions.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { holdNext } from '../sql.ts';

/** Null when nothing waits for him. What he has given back himself comes last. */
export async function takeNext(
  scope: Scope,
  wanted: { teamId?: string; line?: number },
): Promise<TicketRecord | null> {
  const agentId = scope.actor.id ?? refuse('notSignedIn');
  const worker = await workerOf(scope, agentId);
  const own = await teamsOf(scope, worker.teamIds);
  const asked = {
    teamIds: wanted.teamId ? own.filter((teamId) => teamId === wanted.teamId) : own,
    lines: wanted.line ? [wanted.line] : worker.lines,
    agentId,
  };
  const next =
    (await holdNext(scope.tx, { ...asked, passed: false })) ??
    (await holdNext(scope.tx, { ...asked, passed: true }));
  return next && changeTicket(scope, next.id, { assigneeId: agentId });
}

/** Whoever is in no team and sees everything may take from anywhere. */
async function teamsOf(scope: Scope, teamIds: readonly string[]): Promise<readonly string[]> {
  if (teamIds.length > 0) return teamIds;
  if (scope.actor.sees !== 'all') return scope.actor.sees;
  return (await allTeams(scope)).map((team) => team.id);
}

/** Every queue, set or not, and what an absence would hand over. */
import type { ReadScope } from '../../platform/scope.ts';
import { everybody, linesOfTeams, workerOf } from '../availability/questions.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { heirOf } from './actions/pass-on.ts';
import { countTicketsOf, listQueues, ticketsOf, type QueueRow } from './sql.ts';

const SHOWN = 100;

/** A team on a line is a queue; one that nobody has set is taken from by hand. */
export async function allQueues(scope: ReadScope): Promise<Omit<QueueRow, 'turnAgentId'>[]> {
  const [set, lines] = await Promise.all([listQueues(scope.tx), linesOfTeams(scope)]);
  return [...lines].flatMap(([teamId, own]) =>
    own.map(
      (line) =>
        set.find((queue) => queue.teamId === teamId && queue.line === line) ?? {
          teamId,
          line,
          way: 'manual' as const,
          lastAgentDays: 0,
        },
    ),
  );
}

type Previewed = Pick<TicketRecord, 'number' | 'subject' | 'waitingOn' | 'waitingSince' | 'line'> & {
  toAgentId: string | null;
  toTeamId: string;
};

export async function previewAbsence(
  scope: ReadScope,
  asked: { agentId: string; substituteId?: string; teamId?: string },
): Promise<{ total: number; items: Previewed[] }> {
  const { agentId, substituteId = null, teamId = null } = asked;
  const [worker, all, count, tickets] = await Promise.all([
    workerOf(scope, agentId),
    everybody(scope),
    countTicketsOf(scope.tx, { agentId }),
    ticketsOf(scope.tx, { agentId, limit: SHOWN }),
  ]);
  const heir = heirOf({ substituteId, teamId }, worker, new Map(all.map((one) => [one.id, one])));
  const items = tickets.map(({ teamId: own, ...ticket }) => ({
    ...ticket,
    toAgentId: heir.agentId,
    toTeamId: heir.teamId ?? own,
  }));
  return { total: count?.tickets ?? 0, items };
}

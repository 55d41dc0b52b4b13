/** Whom a ticket concerns: who is responsible for it, else his whole team. */
import type { ReadScope } from '../../platform/scope.ts';
import { allAgents } from '../staff/questions.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

export async function concernedBy(
  scope: Pick<ReadScope, 'tx'>,
  ticket: Pick<TicketRecord, 'assigneeId' | 'teamId'>,
): Promise<string[]> {
  if (ticket.assigneeId) return [ticket.assigneeId];
  const agents = await allAgents(scope);
  return agents
    .filter(
      ({ active, role, teamIds }) => active && role !== 'collaborator' && teamIds.includes(ticket.teamId),
    )
    .map(({ id }) => id);
}

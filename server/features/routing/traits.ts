/** What a queue looks at in the tickets that wait. */
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { allTopics } from '../topics/questions.ts';
import { wayTo } from '../topics/rules.ts';
import type { TicketTraits } from './candidate.ts';
import { lastAgents, passes, type QueueRow, type WaitingTicket } from './sql.ts';

const DAY_MS = 86_400_000;

export async function traitsOf(
  scope: ReadScope,
  queue: QueueRow,
  tickets: readonly WaitingTicket[],
): Promise<Map<string, TicketTraits>> {
  const [{ language }, given, last, topics] = await Promise.all([
    theAccount(scope),
    passes(scope.tx, { ticketIds: tickets.map((ticket) => ticket.id) }),
    lastAgentsFor(scope, queue, tickets),
    queue.way === 'bySkill' ? allTopics(scope) : [],
  ]);
  const passedBy = Map.groupBy(given, (row) => row.ticketId);
  const topicIds = (id: string | null) =>
    id === null
      ? []
      : wayTo(topics, id)
          .map((topic) => topic.id)
          .reverse();
  return new Map(
    tickets.map((ticket) => [
      ticket.id,
      {
        language: ticket.language,
        isHouseLanguage: ticket.language === language,
        topicIds: topicIds(ticket.topicId),
        tags: ticket.tags,
        lastAgentId: last.get(ticket.requesterId) ?? null,
        passedBy: (passedBy.get(ticket.id) ?? []).map((row) => row.agentId),
      },
    ]),
  );
}

async function lastAgentsFor(
  scope: ReadScope,
  { lastAgentDays }: QueueRow,
  tickets: readonly WaitingTicket[],
): Promise<Map<string, string>> {
  if (lastAgentDays === 0) return new Map();
  const rows = await lastAgents(scope.tx, {
    requesterIds: [...new Set(tickets.map((ticket) => ticket.requesterId))],
    since: new Date(scope.now.getTime() - lastAgentDays * DAY_MS),
  });
  return new Map(rows.map((row) => [row.requesterId, row.agentId]));
}

/** A ticket gets the team, line, priority and tags of its topic, where no person has chosen others. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { linesOfTeams } from '../../availability/questions.ts';
import { defaultsOf, topicOf } from '../../topics/questions.ts';
import { changeTicket, type TicketChanges } from '../../tickets/actions/change.ts';
import { findTicket } from '../../tickets/questions.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { setByHand } from '../sql.ts';
import { routingWords } from '../words.ts';

export async function applyTopic(scope: Scope, ticketId: string): Promise<void> {
  const ticket = await findTicket(scope, ticketId);
  if (!ticket?.topicId || !isUnfinished(ticket.statusCategory)) return;
  const { teamId, line, priority, tags } = await defaultsOf(scope, ticket.topicId);
  const chosen = new Set((await setByHand(scope.tx, { ticketId })).map((row) => row.type));
  // Whoever has it goes on with it: only what lies in a queue is moved to another.
  const mayMove = ticket.assigneeId === null && !chosen.has('line.escalated') && !chosen.has('line.returned');
  const wanted = {
    teamId: !chosen.has('ticket.teamChanged') ? teamId : null,
    line: !chosen.has('ticket.lineChanged') ? line : null,
  };
  const changes: TicketChanges = {
    ...(mayMove ? await placeFor(scope, ticket, wanted, chosen.has('ticket.lineChanged')) : {}),
    ...(priority && !chosen.has('ticket.priorityChanged') ? { priority } : {}),
    addTags: tags,
  };
  const { language } = await theAccount(scope);
  const topic = await topicOf(scope, ticket.topicId);
  await changeTicket(scope, ticketId, changes, {
    by: 'routing',
    why: routingWords[language].topic(topic.names[language]),
  });
}

interface Place {
  teamId: string | null;
  line: number | null;
}

/** A team gets a ticket only on a line on which it works: nobody would find it on another. What a person has chosen goes first. */
async function placeFor(
  scope: Scope,
  ticket: TicketRecord,
  { teamId, line }: Place,
  isLineChosen: boolean,
): Promise<TicketChanges> {
  const to = teamId ?? ticket.teamId;
  const lines = (await linesOfTeams(scope)).get(to) ?? [];
  const wanted = line ?? ticket.line;
  if (lines.includes(wanted)) return { teamId: to, line: wanted };
  if (!teamId || isLineChosen) return {};
  return { teamId, line: lines.includes(ticket.line) ? ticket.line : (lines[0] ?? ticket.line) };
}

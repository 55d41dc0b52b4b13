/** A ticket gets the team, line, priority and tags of its topic, where no person has chosen others. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { defaultsOf, topicOf } from '../../topics/questions.ts';
import { changeTicket, type TicketChanges } from '../../tickets/actions/change.ts';
import { findTicket } from '../../tickets/questions.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import { setByHand } from '../sql.ts';
import { routingWords } from '../words.ts';

export async function applyTopic(scope: Scope, ticketId: string): Promise<void> {
  const ticket = await findTicket(scope, ticketId);
  if (!ticket?.topicId || !isUnfinished(ticket.statusCategory)) return;
  const { teamId, line, priority, tags } = await defaultsOf(scope, ticket.topicId);
  const chosen = new Set((await setByHand(scope.tx, { ticketId })).map((row) => row.type));
  // Whoever has it goes on with it: only what lies in a queue is moved to another.
  const mayMove = ticket.assigneeId === null && !chosen.has('line.escalated') && !chosen.has('line.returned');
  const changes: TicketChanges = {
    ...(teamId && mayMove && !chosen.has('ticket.teamChanged') ? { teamId } : {}),
    ...(line && mayMove && !chosen.has('ticket.lineChanged') ? { line } : {}),
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

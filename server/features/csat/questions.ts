/** What the customer's pages ask about a score. */
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { isUnfinished } from '../tickets/rules.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import type { Score } from './rules.ts';
import { find } from './sql.ts';

export interface Rating {
  score: Score | null;
  comment: string | null;
}

/** The customer's score of this ticket; null when there is nothing to rate: nobody has asked and nothing is finished. */
export async function ratingOf(scope: ReadScope, ticket: TicketRecord): Promise<Rating | null> {
  const row = await find(scope.tx, { ticketId: ticket.id });
  if (row?.askedAt || row?.ratedAt) return { score: row.score, comment: row.comment };
  const isFinished = !isUnfinished(ticket.statusCategory) && ticket.firstAgentAt !== null;
  return isFinished && (await theAccount(scope)).askCsat ? { score: null, comment: null } : null;
}

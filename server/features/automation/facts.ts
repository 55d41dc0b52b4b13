/** What the conditions of all rules look at, gathered once for a fact and no more of it than they ask for. */
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { RuleFacts } from '../tickets/offers.ts';
import { customerText } from '../tickets/questions.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

export function gatherFacts(
  scope: ReadScope,
  ticket: TicketRecord,
  event: LoggedEvent | null,
  now: Date = scope.now,
): RuleFacts {
  let text: Promise<string> | undefined;
  return { ticket, event, now, text: () => (text ??= customerText(scope, ticket.id, now)) };
}

/** Returns a ticket to the line that it came from. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { canBeGivenWork } from '../../availability/questions.ts';
import { holdTicket } from '../../tickets/access.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { handOvers } from '../sql.ts';
import { lineWords } from '../words.ts';
import { handOver } from './hand-over.ts';

/** Refuses `wrongLine` on the first line, `wrongStatus` for a finished ticket. */
export async function returnTicket(
  scope: Scope,
  number: string,
  wanted: { version: number; reason: string },
): Promise<TicketRecord> {
  const before = await holdTicket(scope, number, wanted.version);
  if (!isUnfinished(before.statusCategory)) refuse('wrongStatus', before.statusCategory);
  if (before.line === 1) refuse('wrongLine', lineWords[scope.actor.language].alreadyFirst);
  const cameBy = await wayUp(scope, before);
  return handOver(scope, before, {
    direction: 'down',
    toLine: cameBy?.fromLine ?? before.line - 1,
    toTeamId: cameBy?.fromTeamId ?? before.teamId,
    toAgentId: await sender(scope, cameBy?.fromAgentId ?? null),
    tried: '',
    asked: '',
    urgency: null,
    reason: wanted.reason.trim(),
  });
}

/** The last hand-over that brought it to where it is. */
async function wayUp(scope: Scope, ticket: TicketRecord) {
  const rows = await handOvers(scope.tx, { ticketId: ticket.id });
  return rows.find((row) => row.direction === 'up' && row.toLine === ticket.line);
}

async function sender(scope: Scope, agentId: string | null): Promise<string | null> {
  return agentId && (await canBeGivenWork(scope, agentId)) ? agentId : null;
}

/** How a ticket went between the lines. */
import { supportLines } from '../../../contract/terms.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { linesOfTeams } from '../availability/questions.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { pingPong, stays, type Stay } from './rules.ts';
import { handOvers, lineMoves, type HandOverRow } from './sql.ts';

export interface LineHistory {
  items: HandOverRow[];
  pingPong: number;
  stays: Stay[];
}

export async function lineHistory(scope: ReadScope, ticket: TicketRecord): Promise<LineHistory> {
  const [items, moves] = await Promise.all([
    handOvers(scope.tx, { ticketId: ticket.id }),
    lineMoves(scope.tx, { ticketId: ticket.id }),
  ]);
  const until = ticket.solvedAt ?? ticket.closedAt ?? scope.now;
  return {
    items,
    pingPong: pingPong(items.map((item) => item.direction).reverse()),
    stays: stays(ticket.createdAt, ticket.line, moves, until),
  };
}

/** The next line above on which its team works; null when there is none. */
export async function higherLineOf(
  scope: ReadScope,
  { teamId, line }: Pick<TicketRecord, 'teamId' | 'line'>,
): Promise<number | null> {
  const lines = (await linesOfTeams(scope)).get(teamId) ?? [];
  return supportLines.find((one) => one > line && lines.includes(one)) ?? null;
}

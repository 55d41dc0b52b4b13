/** Writes the card, moves the ticket to the other line, and tells those who are to take it. */
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { isReady, membersOf } from '../../availability/questions.ts';
import { worksOn } from '../../availability/rules.ts';
import { notify } from '../../notices/actions/notify.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import type { Because } from '../../tickets/because.ts';
import { tell } from '../../tickets/events.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { ticketEscalated, ticketReturned } from '../events.ts';
import { insertHandOver, type HandOverRow } from '../sql.ts';

/** More would be noise: the queue shows it anyway. */
const MOST_TOLD = 20;

export type Move = Pick<
  HandOverRow,
  'direction' | 'toLine' | 'toTeamId' | 'toAgentId' | 'tried' | 'asked' | 'urgency' | 'reason'
>;

/** For a held ticket; the caller has judged that it may go there. */
export async function handOver(
  scope: Scope,
  before: TicketRecord,
  move: Move,
  because?: Because,
): Promise<TicketRecord> {
  const row = recordOf(scope, before, move);
  await insertHandOver(scope.tx, { ...row, ticketId: before.id });
  const changed = await changeTicket(
    scope,
    before.id,
    {
      line: move.toLine,
      teamId: move.toTeamId,
      assigneeId: move.toAgentId,
      ...(move.urgency ? { priority: move.urgency } : {}),
    },
    because,
  );
  const ticket = changed ?? before;
  tellOf(scope, ticket, row, because);
  await notify(scope, await receivers(scope, ticket), {
    kind: move.direction === 'up' ? 'line.escalated' : 'line.returned',
    ticketId: ticket.id,
    data: { number: ticket.number, line: move.toLine },
  });
  return ticket;
}

function recordOf(scope: Scope, before: TicketRecord, move: Move): HandOverRow {
  return {
    ...move,
    id: newId(),
    at: scope.now,
    fromLine: before.line,
    fromTeamId: before.teamId,
    fromAgentId: before.assigneeId,
    byAgentId: scope.actor.id,
  };
}

function tellOf(scope: Scope, ticket: TicketRecord, row: HandOverRow, because?: Because): void {
  const facts = { handOverId: row.id, from: row.fromLine, to: row.toLine, ...(because ? { because } : {}) };
  const { asked, urgency, reason } = row;
  if (urgency) tell(scope, ticket, ticketEscalated, { ...facts, asked, urgency });
  else tell(scope, ticket, ticketReturned, { ...facts, reason });
}

/** The one it is given to, or those of that line who are there. */
async function receivers(scope: Scope, ticket: TicketRecord): Promise<string[]> {
  if (ticket.assigneeId) return ticket.assigneeId === scope.actor.id ? [] : [ticket.assigneeId];
  const members = await membersOf(scope, [ticket.teamId]);
  return members
    .filter((one) => isReady(one) && worksOn(one, ticket.teamId, ticket.line) && one.id !== scope.actor.id)
    .slice(0, MOST_TOLD)
    .map((one) => one.id);
}

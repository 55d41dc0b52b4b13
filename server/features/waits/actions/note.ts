/** Remembers how full the queue was when a ticket came, and how long it then waited for its first answer. */
import type { Scope } from '../../../platform/scope.ts';
import { calendarFor, workingSecondsBetween } from '../../calendars/questions.ts';
import { findTicket } from '../../tickets/questions.ts';
import { snapshotOf } from '../snapshot.ts';
import { noteAnswered, noteOpened, openedAt } from '../sql.ts';

export async function rememberOpening(scope: Scope, ticketId: string, at: Date): Promise<void> {
  const ticket = await findTicket(scope, ticketId);
  if (!ticket || ticket.waitingOn !== 'us' || ticket.firstAgentAt) return;
  const { teamId, line, topicId } = ticket;
  const { placeOf, staff } = await snapshotOf(scope, ticket);
  const ahead = placeOf.get(ticketId) ?? placeOf.size;
  await noteOpened(scope.tx, { ticketId, teamId, line, topicId, at, ahead, staff: Math.max(1, staff) });
}

/** Repeated when the answer was taken back and given anew: the last one stands. */
export async function rememberAnswer(scope: Scope, ticketId: string, at: Date): Promise<void> {
  const [ticket, sample] = await Promise.all([findTicket(scope, ticketId), openedAt(scope.tx, { ticketId })]);
  if (!ticket || !sample) return;
  const { teamId, line, topicId } = ticket;
  const calendar = await calendarFor(scope, { teamId });
  const waitedSeconds = workingSecondsBetween(calendar, sample.openedAt, at);
  await noteAnswered(scope.tx, { ticketId, teamId, line, topicId, at, waitedSeconds });
}

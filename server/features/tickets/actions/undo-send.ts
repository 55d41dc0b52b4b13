/** Takes a reply back before it has left: the ticket is as before, the words are in the draft again. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { restoreUploads } from '../../files/actions.ts';
import { cancelLetter } from '../../outbox/actions/cancel.ts';
import { holdTicket } from '../access.ts';
import { sendUndone, tell } from '../events.ts';
import { saveTicket } from '../save.ts';
import {
  attachmentsOf,
  deleteAttachmentsOfMessage,
  deleteMessage,
  deleteReferences,
  findMessage,
  replyEvent,
} from '../sql/thread.ts';
import type { TicketRecord, TurnState } from '../ticket.ts';
import { saveDraft } from './draft.ts';

export async function undoSend(scope: Scope, number: string, messageId: string): Promise<void> {
  const before = await holdTicket(scope, number);
  const message = await findMessage(scope.tx, { ticketId: before.id, id: messageId });
  if (!message || message.direction !== 'outbound' || message.authorId !== scope.actor.id)
    return refuse('notFound');
  if (message.mailMessageId && !(await cancelLetter(scope, messageId))) refuse('tooLateToUndo');
  const uploads = await returnFiles(scope, before.id, messageId);
  await deleteReferences(scope.tx, { ticketId: before.id, messageId });
  await deleteMessage(scope.tx, { ticketId: before.id, id: messageId });
  await saveDraft(scope, before.number, { kind: 'reply', html: message.html ?? '', uploadIds: uploads });
  const ticket = await saveTicket(scope, before, {
    ...(await asBeforeReply(scope, before, messageId)),
    messageCount: before.messageCount - 1,
  });
  tell(scope, ticket, sendUndone, { messageId });
}

async function returnFiles(scope: Scope, ticketId: string, messageId: string): Promise<string[]> {
  const files = (await attachmentsOf(scope.tx, { ticketId })).filter((file) => file.messageId === messageId);
  await deleteAttachmentsOfMessage(scope.tx, { ticketId, messageId });
  return restoreUploads(scope, files);
}

/** Only when nothing else has happened since; otherwise the ticket stays as others have left it. */
async function asBeforeReply(scope: Scope, ticket: TicketRecord, messageId: string): Promise<TicketRecord> {
  const event = await replyEvent(scope.tx, { ticketId: ticket.id, messageId });
  if (!event || event.data.version !== ticket.version) return ticket;
  return { ...ticket, ...withDates(event.data.before as TurnState) };
}

/** Dates come back from the log as text. */
function withDates(state: TurnState): TurnState {
  const date = (value: Date | null) => (value === null ? null : new Date(value));
  return {
    ...state,
    waitingSince: new Date(state.waitingSince),
    ownActionAt: date(state.ownActionAt),
    firstAgentAt: date(state.firstAgentAt),
    lastAgentAt: date(state.lastAgentAt),
    solvedAt: date(state.solvedAt),
    closedAt: date(state.closedAt),
    waitingReason: state.waitingReason ?? null,
  };
}

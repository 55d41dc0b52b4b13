/** How tickets look from outside: rows of the database in the shapes of the contract. */
import type { HistoryItem, Message, Note } from '../../../contract/thread.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import type { Loose } from '../../platform/http/route.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { outgoingConnection, whyNothingLeaves, type Outgoing } from '../connections/questions.ts';
import { findCustomer } from '../customers/questions.ts';
import { shapeFile } from '../files/addresses.ts';
import { shapeValues } from '../subjects/shape-values.ts';
import { deliveriesOf, type DeliveryOfMessage } from '../outbox/questions.ts';
import { statusUrl } from './links.ts';
import { csatOf, findById, findByNumber } from './sql/ticket.ts';
import { participants, type AttachmentRecord, type HistoryRecord, type NoteRecord } from './sql/thread.ts';
import type { MessageRecord, TicketRecord } from './ticket.ts';
import { ticketWords } from './words.ts';

export async function shapeTicket(scope: ReadScope, ticket: TicketRecord): Promise<Loose<Ticket>> {
  const { connectionId, teamId } = ticket;
  const [requester, others, suggestion, earlier, csat, connection, fields] = await Promise.all([
    findCustomer(scope, ticket.requesterId),
    participants(scope.tx, { ticketId: ticket.id }),
    joinSuggestion(scope, ticket),
    ticket.followUpOf ? findById(scope.tx, { id: ticket.followUpOf }) : null,
    csatOf(scope.tx, { ticketId: ticket.id }),
    outgoingConnection(scope, { connectionId, teamId }),
    shapeValues(scope, ticket.fields),
  ]);
  const email = requester?.identities.find((identity) => identity.kind === 'email');
  const address = email ?? requester?.identities[0];
  return {
    ...ticket,
    lookAgainAt: ticket.ownActionAt,
    fields,
    requesterName: requester?.name ?? '',
    requesterAddress: address?.value ?? '',
    participants: others,
    joinSuggestion: suggestion,
    followUpOf: earlier?.number ?? null,
    csat,
    statusUrl: requester ? statusUrl(scope, ticket.id, requester) : '',
    outgoing: outgoing(scope, connection, email !== undefined),
  };
}

async function joinSuggestion(scope: ReadScope, ticket: TicketRecord): Promise<Ticket['joinSuggestion']> {
  if (!ticket.joinNumber) return null;
  const other = await findByNumber(scope.tx, { number: ticket.joinNumber });
  return (
    other && {
      number: other.number,
      subject: other.subject,
      reason: joinReasonWords(scope, ticket.joinReason),
    }
  );
}

function outgoing(scope: ReadScope, connection: Outgoing | null, hasEmail: boolean): Ticket['outgoing'] {
  const problem = hasEmail
    ? whyNothingLeaves(connection, scope.actor.language)
    : ticketWords[scope.actor.language].noAddress;
  return { ok: problem === null, problem, from: connection?.address ?? null };
}

export interface ThreadPieces {
  files: readonly AttachmentRecord[];
  deliveries: ReadonlyMap<string, DeliveryOfMessage>;
  names: ReadonlyMap<string, string>;
}

export async function deliveriesFor(
  scope: ReadScope,
  messages: readonly MessageRecord[],
): Promise<Map<string, DeliveryOfMessage>> {
  return deliveriesOf(
    scope,
    messages.filter((message) => message.direction === 'outbound').map((message) => message.id),
  );
}

export function shapeMessage(scope: ReadScope, message: MessageRecord, pieces: ThreadPieces): Loose<Message> {
  return {
    kind: 'message',
    id: message.id,
    direction: message.direction,
    purpose: message.purpose,
    at: message.at,
    author: {
      kind: message.authorKind,
      id: message.authorId,
      name: message.authorName,
      address: message.authorAddress,
    },
    to: message.recipients.to ?? [],
    cc: message.recipients.cc ?? [],
    text: message.text,
    html: message.html,
    folded: message.folded,
    attachments: pieces.files
      .filter((file) => file.messageId === message.id)
      .map((file) => shapeFile(scope, file)),
    delivery: pieces.deliveries.get(message.id) ?? null,
    threadReason: message.threadReason ? threadReasonWords(scope, message.threadReason) : null,
    unverified: message.unverified,
    hasOriginal: message.letterId !== null,
  };
}

function joinReasonWords(scope: ReadScope, reason: string | null): string {
  const words: Record<string, string> = ticketWords[scope.actor.language].joinReasons;
  return words[reason ?? ''] ?? reason ?? '';
}

/** Reasons are kept as codes and read in the reader's language; what is no code is shown as it is. */
function threadReasonWords(scope: ReadScope, reason: string): string {
  const words: Record<string, string> = ticketWords[scope.actor.language].threadReasons;
  return words[reason] ?? reason;
}

export function shapeNote(
  scope: ReadScope,
  note: NoteRecord,
  pieces: Pick<ThreadPieces, 'files' | 'names'>,
): Loose<Note> {
  return {
    kind: 'note',
    id: note.id,
    at: note.at,
    author: { kind: 'agent', id: note.agentId, name: pieces.names.get(note.agentId ?? '') ?? '' },
    text: note.text,
    html: note.html,
    attachments: pieces.files.filter((file) => file.noteId === note.id).map((file) => shapeFile(scope, file)),
  };
}

export function shapeEvent(event: HistoryRecord, names: ReadonlyMap<string, string>): Loose<HistoryItem> {
  return {
    kind: 'event',
    id: event.id,
    at: event.at,
    type: event.type,
    actor: { kind: event.actorKind, id: event.actorId, name: names.get(event.actorId ?? '') ?? '' },
    data: event.data,
  };
}

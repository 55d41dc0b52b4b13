/** A page of a ticket's thread: the newest messages, and the notes and history between them. */
import type { Message, ThreadItem } from '../../../contract/thread.ts';
import type { Loose } from '../../platform/http/route.ts';
import { nilId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { accessTicket, normalNumber } from './access.ts';
import { unspoken } from './events.ts';
import { deliveriesFor, shapeEvent, shapeMessage, shapeNote } from './shape.ts';
import { attachmentsOf, eventsBetween, findMessage, messagePage, notesBetween } from './sql/thread.ts';
import type { TicketRecord } from './ticket.ts';

const PAGE = 50;
const MAX_NOTES_A_PAGE = 500;
const MAX_EVENTS_A_PAGE = 1000;
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

interface Window {
  before?: string;
  limit?: number;
}

export async function readThread(
  scope: ReadScope,
  number: string,
  window: Window,
): Promise<{ items: Loose<ThreadItem>[]; before: string | null }> {
  const before = window.before ?? lastId;
  const limit = window.limit ?? PAGE;
  const [ticket, newest] = await Promise.all([
    accessTicket(scope, number),
    messagePage(scope.tx, { number: normalNumber(number), before, limit }),
  ]);
  const more = newest.length === limit;
  const after = more ? (newest.at(-1)?.id ?? nilId) : nilId;
  const range = { ticketId: ticket.id, after, before };
  const [notes, events, files, deliveries] = await Promise.all([
    notesBetween(scope.tx, { ...range, limit: MAX_NOTES_A_PAGE }),
    eventsBetween(scope.tx, { ...range, hidden: [...unspoken], limit: MAX_EVENTS_A_PAGE }),
    ticket.hasAttachments || newest.some((message) => message.html?.includes('data-cid'))
      ? attachmentsOf(scope.tx, { ticketId: ticket.id })
      : [],
    deliveriesFor(scope, newest),
  ]);
  const names = new Map(
    [
      ...notes.map((note) => [note.agentId, note.agentName] as const),
      ...events.map((event) => [event.actorId, event.agentName] as const),
    ].map(([id, name]) => [id ?? '', name ?? '']),
  );
  const items: Loose<ThreadItem>[] = [
    ...newest.map((message) => shapeMessage(scope, message, { files, deliveries, names })),
    ...notes.map((note) => shapeNote(scope, note, { files, names })),
    ...events.map((event) => shapeEvent(event, names)),
  ];
  items.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { items, before: more ? after : null };
}

export async function readMessage(
  scope: ReadScope,
  ticket: TicketRecord,
  messageId: string,
): Promise<Loose<Message>> {
  const message = (await findMessage(scope.tx, { ticketId: ticket.id, id: messageId })) ?? refuse('notFound');
  const files = await attachmentsOf(scope.tx, { ticketId: ticket.id });
  return shapeMessage(scope, message, {
    files,
    deliveries: await deliveriesFor(scope, [message]),
    names: new Map(),
  });
}

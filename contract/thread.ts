/** The thread of a ticket: messages, notes and history, and writing to it. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import {
  Cursor,
  Done,
  Id,
  Line,
  Moment,
  NumberParam,
  TicketNumber,
  nullable,
  oneOf,
  shape,
} from './shapes.ts';
import { Ticket } from './tickets.ts';

export const Attachment = shape({
  id: Id,
  name: Type.String(),
  type: Type.String(),
  /** Bytes. */
  size: Type.Integer(),
  inline: Type.Boolean(),
  contentId: nullable(Type.String()),
  /** Signed address below this site, good for some hours; `?inline=1` shows safe pictures. */
  url: Type.String(),
  /** A raster picture that is safe to show in place. */
  previewable: Type.Boolean(),
});
export type Attachment = Static<typeof Attachment>;
const MailName = shape({ name: Type.String(), address: Type.String() });

export const Delivery = shape({
  state: oneOf('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled', 'bounced'),
  sendAt: Moment,
  sentAt: nullable(Moment),
  /** Why it failed, in plain words of the reader's language. */
  problem: nullable(Type.String()),
});

export const Message = shape({
  kind: Type.Literal('message'),
  id: Id,
  direction: oneOf('inbound', 'outbound'),
  /** What an outbound message is: an answer, or one of the desk's own letters. */
  purpose: oneOf('message', 'acknowledgement', 'csat', 'notice'),
  at: Moment,
  author: shape({
    kind: oneOf('customer', 'agent', 'system'),
    id: nullable(Id),
    name: Type.String(),
    address: Type.String(),
  }),
  to: Type.Array(MailName),
  cc: Type.Array(MailName),
  /** The new words only. */
  text: Type.String(),
  /** Sanitised HTML of the new words; pictures by `data-cid`, remote ones by `data-remote-src`. */
  html: nullable(Type.String()),
  /** The whole letter is longer than the new words: ask `GET …/messages/:id/full`. */
  folded: Type.Boolean(),
  attachments: Type.Array(Attachment),
  delivery: nullable(Delivery),
  /** Why this letter joined this ticket, in plain words; null for what was written here. */
  threadReason: nullable(Type.String()),
  /** The sender could not be matched with the person he claims to be. */
  unverified: Type.Boolean(),
  hasOriginal: Type.Boolean(),
});
export type Message = Static<typeof Message>;

export const Note = shape({
  kind: Type.Literal('note'),
  id: Id,
  at: Moment,
  author: shape({ kind: Type.Literal('agent'), id: nullable(Id), name: Type.String() }),
  text: Type.String(),
  html: nullable(Type.String()),
  attachments: Type.Array(Attachment),
});
export type Note = Static<typeof Note>;

export const HistoryItem = shape({
  kind: Type.Literal('event'),
  id: Id,
  at: Moment,
  type: Type.String(),
  actor: shape({
    kind: oneOf('agent', 'customer', 'system', 'token'),
    id: nullable(Id),
    name: Type.String(),
  }),
  /** Facts of the event, by type; shown in words by the client. */
  data: Type.Record(Type.String(), Type.Unknown()),
});
export type HistoryItem = Static<typeof HistoryItem>;
export const ThreadItem = Type.Union([Message, Note, HistoryItem]);
export type ThreadItem = Static<typeof ThreadItem>;

export const getThread = endpoint({
  name: 'tickets.thread',
  method: 'GET',
  path: '/tickets/:number/thread',
  permission: 'tickets.read',
  summary: 'Messages, notes and history of a ticket, oldest first; `before` pages back.',
  params: NumberParam,
  query: shape({
    before: Type.Optional(Cursor),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  reply: shape({ items: Type.Array(ThreadItem), before: nullable(Cursor) }),
  refusals: ['notFound'],
});

const MessageParam = shape({ number: TicketNumber, id: Id });

export const getFullMessage = endpoint({
  name: 'messages.full',
  method: 'GET',
  path: '/tickets/:number/messages/:id/full',
  permission: 'tickets.read',
  summary: 'A letter with its quotes and signature.',
  params: MessageParam,
  reply: shape({
    text: Type.String(),
    html: nullable(Type.String()),
    headers: Type.Array(shape({ name: Type.String(), value: Type.String() })),
  }),
  refusals: ['notFound'],
});

const Writing = {
  html: Type.Optional(Type.String({ maxLength: 1_000_000 })),
  text: Type.Optional(Type.String({ maxLength: 200_000 })),
  uploadIds: Type.Optional(Type.Array(Id, { maxItems: 50 })),
};

export const replyToTicket = endpoint({
  name: 'tickets.reply',
  method: 'POST',
  path: '/tickets/:number/messages',
  permission: 'tickets.work',
  status: 201,
  params: NumberParam,
  summary:
    'Answer the customer. It waits in the outbox for the undo time. `seenMessageId` is the newest message the writer saw.',
  body: shape({
    ...Writing,
    cc: Type.Optional(Type.Array(Type.String({ maxLength: 320 }), { maxItems: 50 })),
    seenMessageId: Type.Optional(nullable(Id)),
    statusId: Type.Optional(Id),
    /** What is waited for, and when to look again, where it is not simply the answer. */
    waitingReason: Type.Optional(Line(200)),
    nextActionAt: Type.Optional(Moment),
    /** Send though something newer came. */ anyway: Type.Optional(Type.Boolean()),
  }),
  reply: shape({ message: Message, ticket: Ticket }),
  refusals: ['newerMessages', 'emptyMessage', 'badAddress', 'wrongStatus', 'fieldsMissing', 'notFound'],
});

export const undoSend = endpoint({
  name: 'messages.undoSend',
  method: 'DELETE',
  path: '/tickets/:number/messages/:id/delivery',
  permission: 'tickets.work',
  summary: 'Take a queued reply back; its text returns to the draft.',
  params: MessageParam,
  reply: Done,
  refusals: ['tooLateToUndo', 'notFound'],
});

export const resend = endpoint({
  name: 'messages.resend',
  method: 'POST',
  path: '/tickets/:number/messages/:id/delivery',
  permission: 'tickets.work',
  summary: 'Try an undelivered message again.',
  params: MessageParam,
  reply: Done,
  refusals: ['notFound', 'wrongStatus'],
});

export const writeNote = endpoint({
  name: 'tickets.note',
  method: 'POST',
  path: '/tickets/:number/notes',
  permission: 'notes.write',
  status: 201,
  summary: 'Write an internal note.',
  params: NumberParam,
  body: shape(Writing),
  reply: Note,
  refusals: ['emptyMessage', 'notFound'],
});

/** Tickets: the list, the ticket with its thread, and everything that can be done to it. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { FieldValues } from './fields.ts';
import {
  BothLanguages,
  Cursor,
  Done,
  Id,
  Language,
  Line,
  Moment,
  NumberParam,
  Pages,
  TicketNumber,
  nullable,
  oneOf,
  pageOf,
  shape,
} from './shapes.ts';

export const statusCategories = ['new', 'open', 'pending', 'onHold', 'solved', 'closed'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const channels = ['email', 'api', 'portal', 'sandbox', 'manual'] as const;
export const StatusCategory = oneOf(...statusCategories);
export const Priority = oneOf(...priorities);
export const WaitingOn = oneOf('us', 'customer', 'partner');
export type StatusCategory = (typeof statusCategories)[number];
export type Priority = (typeof priorities)[number];
/** How far the work is: understanding, asking, finding the cause, mending. */
export const stages = ['study', 'contact', 'diagnose', 'solve'] as const;
export const Stage = oneOf(...stages);
export type Stage = (typeof stages)[number];
export const deadlineKinds = ['firstResponse', 'nextResponse', 'resolution', 'neededBy'] as const;
export const DeadlineKind = oneOf(...deadlineKinds);
export type DeadlineKind = (typeof deadlineKinds)[number];
export const supportLines = [1, 2, 3] as const;
export const SupportLine = Type.Integer({ minimum: 1, maximum: 3 });

export const statusColours = [
  'blue',
  'teal',
  'green',
  'amber',
  'orange',
  'red',
  'pink',
  'violet',
  'gray',
] as const;
export type StatusColour = (typeof statusColours)[number];

export const Status = shape({
  id: Id,
  name: Type.String(),
  category: StatusCategory,
  /** In the account's language. */
  customerLabel: Type.String(),
  customerLabels: BothLanguages,
  /** Null means the colour of the category. */
  colour: nullable(oneOf(...statusColours)),
  position: Type.Integer(),
  /** To which statuses people may not go from this one. */
  barred: Type.Array(Id),
});
export type Status = Static<typeof Status>;

/** A row of the list: flat, small, enough to draw it without a second call. */
export const TicketRow = shape({
  id: Id,
  number: Type.String(),
  subject: Type.String(),
  snippet: Type.String(),
  statusId: Id,
  statusCategory: StatusCategory,
  priority: Priority,
  teamId: Id,
  assigneeId: nullable(Id),
  requesterId: Id,
  requesterName: Type.String(),
  requesterAddress: Type.String(),
  waitingOn: nullable(WaitingOn),
  channel: Type.String(),
  tags: Type.Array(Type.String()),
  /** 0 calm, 50 warm (the next moment is near), 100 burning (it has passed). Written by branches. */
  urgency: Type.Integer(),
  nextActionAt: nullable(Moment),
  /** The desk's own part of it: when an answer is due, or a ticket that waits is looked at again; no reminders, no plan's steps. */
  lookAgainAt: nullable(Moment),
  /** The nearest promise that runs, and of what kind; null when none does. */
  deadlineAt: nullable(Moment),
  deadlineKind: nullable(DeadlineKind),
  topicId: nullable(Id),
  /** Support line, 1 to 3. */
  line: SupportLine,
  /** Out of the way until then; it stands with the waiting ones. */
  snoozedUntil: nullable(Moment),
  /** Since when it waits for whose turn it is. */
  waitingSince: Moment,
  lastMessageAt: Moment,
  createdAt: Moment,
  messageCount: Type.Integer(),
  hasAttachments: Type.Boolean(),
  undelivered: Type.Boolean(),
  version: Type.Integer(),
});
export type TicketRow = Static<typeof TicketRow>;

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

export const Participant = shape({
  customerId: Id,
  name: Type.String(),
  address: Type.String(),
  /** `proposed`: named in Cc by somebody else, sees nothing until confirmed. */ state: oneOf(
    'confirmed',
    'proposed',
  ),
});
export type Participant = Static<typeof Participant>;

/** «This letter looks like part of another ticket»: a stranger quoted its number. */
export const JoinSuggestion = shape({ number: Type.String(), subject: Type.String(), reason: Type.String() });

export const Ticket = shape({
  ...TicketRow.properties,
  language: Language,
  stage: nullable(Stage),
  /** The customer's own deadline: a flight, a delivery, an appointment. */
  neededBy: nullable(Moment),
  /** Why it waits, in people's words. */
  waitingReason: nullable(Type.String()),
  /** Values of the company's own fields, by the field's id; sensitive ones masked. */
  fields: FieldValues,
  /** The ticket of the common trouble that this one is a case of. */
  incidentId: nullable(Id),
  connectionId: nullable(Id),
  participants: Type.Array(Participant),
  joinSuggestion: nullable(JoinSuggestion),
  followUpOf: nullable(Type.String()),
  solvedAt: nullable(Moment),
  closedAt: nullable(Moment),
  csat: nullable(
    shape({
      score: nullable(Type.Integer()),
      comment: nullable(Type.String()),
      askedAt: nullable(Moment),
      ratedAt: nullable(Moment),
    }),
  ),
  /** Where the customer sees this ticket. */
  statusUrl: Type.String(),
  /** Can a reply leave now, and if not, why (plain words). */
  outgoing: shape({ ok: Type.Boolean(), problem: nullable(Type.String()), from: nullable(Type.String()) }),
});
export type Ticket = Static<typeof Ticket>;

export const ThreadItem = Type.Union([Message, Note, HistoryItem]);
export type ThreadItem = Static<typeof ThreadItem>;

export const viewKeys = ['unassigned', 'mine', 'team', 'waiting', 'unfinished', 'solved', 'quiet'] as const;
export type ViewKey = (typeof viewKeys)[number];
export const View = oneOf(...viewKeys);

export const listTickets = endpoint({
  name: 'tickets.list',
  method: 'GET',
  path: '/tickets',
  permission: 'tickets.read',
  summary:
    'A page of a list; burning first, then the longest waiting. `solved` is newest first, `quiet` (nobody has done anything for too long) the quietest.',
  query: shape({
    view: Type.Optional(View),
    teamId: Type.Optional(Id),
    requesterId: Type.Optional(Id),
    ...Pages,
  }),
  reply: pageOf(TicketRow),
  refusals: ['badRequest'],
});

export const countViews = endpoint({
  name: 'views.count',
  method: 'GET',
  path: '/views',
  permission: 'tickets.read',
  summary: 'How many tickets stand in each list.',
  reply: shape({
    unassigned: Type.Integer(),
    mine: Type.Integer(),
    team: Type.Integer(),
    waiting: Type.Integer(),
    unfinished: Type.Integer(),
    quiet: Type.Integer(),
    quarantine: Type.Integer(),
    undelivered: Type.Integer(),
  }),
});

export const createTicket = endpoint({
  name: 'tickets.create',
  method: 'POST',
  path: '/tickets',
  permission: 'tickets.work',
  status: 201,
  summary:
    'Open a ticket: for a customer who wrote elsewhere (`from: customer`), or to write to him first (`from: agent`).',
  body: shape({
    subject: Line(500),
    text: Type.Optional(Type.String({ maxLength: 200_000 })),
    html: Type.Optional(Type.String({ maxLength: 1_000_000 })),
    from: Type.Optional(oneOf('customer', 'agent')),
    requester: shape({
      name: Type.Optional(Type.String({ maxLength: 200 })),
      email: Type.Optional(Type.String({ maxLength: 254 })),
      phone: Type.Optional(Type.String({ maxLength: 40 })),
    }),
    teamId: Type.Optional(Id),
    assigneeId: Type.Optional(nullable(Id)),
    priority: Type.Optional(Priority),
    tags: Type.Optional(Type.Array(Line(60), { maxItems: 50 })),
    language: Type.Optional(Language),
    uploadIds: Type.Optional(Type.Array(Id, { maxItems: 50 })),
    topicId: Type.Optional(nullable(Id)),
    /** By the field's id or key. */
    fields: Type.Optional(FieldValues),
    channel: Type.Optional(oneOf('api', 'manual')),
    acknowledge: Type.Optional(Type.Boolean()),
  }),
  reply: Ticket,
  refusals: ['badAddress', 'emptyMessage', 'badField', 'notFound'],
});

export const getTicket = endpoint({
  name: 'tickets.show',
  method: 'GET',
  path: '/tickets/:number',
  permission: 'tickets.read',
  summary: 'A ticket by its number.',
  params: NumberParam,
  reply: Ticket,
  refusals: ['notFound'],
});

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

const seen = {
  /** The version the writer saw. A stale one is refused with what changed. */ version: Type.Integer({
    minimum: 1,
  }),
};

export const updateTicket = endpoint({
  name: 'tickets.update',
  method: 'PATCH',
  path: '/tickets/:number',
  permission: 'tickets.work',
  summary: 'Change subject, status, priority, team, assignee, tags, topic, fields.',
  params: NumberParam,
  body: shape({
    ...seen,
    subject: Type.Optional(Line(500)),
    statusId: Type.Optional(Id),
    priority: Type.Optional(Priority),
    teamId: Type.Optional(Id),
    assigneeId: Type.Optional(nullable(Id)),
    tags: Type.Optional(Type.Array(Line(60), { maxItems: 50 })),
    /** For pending and on hold: when to look again. */ nextActionAt: Type.Optional(Moment),
    topicId: Type.Optional(nullable(Id)),
    stage: Type.Optional(nullable(Stage)),
    neededBy: Type.Optional(nullable(Moment)),
    /** Pending needs one; on hold one, or `nextActionAt`. The name of a status of the company's own will do. */
    waitingReason: Type.Optional(nullable(Line(200))),
    /** Though the one it is given to is away. */ anyway: Type.Optional(Type.Boolean()),
    /** By the field's id or key; what is left out stays, null empties. */
    fields: Type.Optional(FieldValues),
  }),
  reply: Ticket,
  refusals: [
    'staleVersion',
    'notFound',
    'wrongStatus',
    'badField',
    'fieldsMissing',
    'waitingReasonNeeded',
    'agentAway',
  ],
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

export const closeTicket = endpoint({
  name: 'tickets.close',
  method: 'POST',
  path: '/tickets/:number/closure',
  permission: 'tickets.work',
  summary: 'Solve a ticket (it closes for good after some silent days), or close it for good at once.',
  params: NumberParam,
  body: shape({ ...seen, final: Type.Optional(Type.Boolean()) }),
  reply: Ticket,
  refusals: ['staleVersion', 'wrongStatus', 'fieldsMissing', 'notFound'],
});
export const reopenTicket = endpoint({
  name: 'tickets.reopen',
  method: 'POST',
  path: '/tickets/:number/reopening',
  permission: 'tickets.work',
  summary: 'Take a solved or closed ticket back to work.',
  params: NumberParam,
  body: shape(seen),
  reply: Ticket,
  refusals: ['staleVersion', 'wrongStatus', 'notFound'],
});

export const revealTicketField = endpoint({
  name: 'tickets.revealField',
  method: 'POST',
  path: '/tickets/:number/fields/:fieldId/reveal',
  permission: 'fields.reveal',
  summary: 'The whole value of a sensitive field. Who looked is written to the audit log.',
  params: shape({ number: TicketNumber, fieldId: Id }),
  reply: shape({ value: Type.Unknown() }),
  refusals: ['notFound'],
});

export const setParticipants = endpoint({
  name: 'tickets.setParticipants',
  method: 'PUT',
  path: '/tickets/:number/participants',
  permission: 'tickets.work',
  summary: 'Who else gets the letters (Cc). Confirms or removes proposed ones.',
  params: NumberParam,
  body: shape({ addresses: Type.Array(Type.String({ maxLength: 320 }), { maxItems: 50 }) }),
  reply: Ticket,
  refusals: ['badAddress', 'notFound'],
});
export const joinTicket = endpoint({
  name: 'tickets.join',
  method: 'POST',
  path: '/tickets/:number/join',
  permission: 'tickets.work',
  summary: 'Move the letters of this ticket into the one that its sender quoted, and close this one.',
  params: NumberParam,
  body: shape({ ...seen, into: TicketNumber }),
  reply: Ticket,
  refusals: ['staleVersion', 'notFound', 'wrongStatus'],
});

export const Draft = shape({
  kind: oneOf('reply', 'note'),
  html: Type.String({ maxLength: 1_000_000 }),
  cc: Type.Array(Type.String({ maxLength: 320 }), { maxItems: 50 }),
  uploads: Type.Array(shape({ id: Id, name: Type.String(), type: Type.String(), size: Type.Integer() })),
  seenMessageId: nullable(Id),
  updatedAt: Moment,
});
export type Draft = Static<typeof Draft>;
export const getDraft = endpoint({
  name: 'drafts.show',
  method: 'GET',
  path: '/tickets/:number/draft',
  permission: 'notes.write',
  summary: 'My unsent reply or note on this ticket.',
  params: NumberParam,
  reply: shape({ draft: nullable(Draft) }),
});
export const saveDraft = endpoint({
  name: 'drafts.save',
  method: 'PUT',
  path: '/tickets/:number/draft',
  permission: 'notes.write',
  summary: 'Keep my unsent text on the server.',
  params: NumberParam,
  body: shape({
    kind: oneOf('reply', 'note'),
    html: Type.String({ maxLength: 1_000_000 }),
    cc: Type.Optional(Type.Array(Type.String({ maxLength: 320 }), { maxItems: 50 })),
    uploadIds: Type.Optional(Type.Array(Id, { maxItems: 50 })),
    seenMessageId: Type.Optional(nullable(Id)),
  }),
  reply: Done,
});
export const dropDraft = endpoint({
  name: 'drafts.drop',
  method: 'DELETE',
  path: '/tickets/:number/draft',
  permission: 'notes.write',
  summary: 'Throw my draft away.',
  params: NumberParam,
  reply: Done,
});

export const listStatuses = endpoint({
  name: 'statuses.list',
  method: 'GET',
  path: '/statuses',
  permission: 'tickets.read',
  summary: 'Statuses in order, and the names of removed ones, which old history has.',
  reply: shape({
    items: Type.Array(Status),
    removed: Type.Array(shape({ id: Id, name: Type.String() })),
  }),
});
export const listTags = endpoint({
  name: 'tags.list',
  method: 'GET',
  path: '/tags',
  permission: 'tickets.read',
  summary: 'Tags in use that begin so.',
  query: shape({ starts: Type.Optional(Type.String({ maxLength: 60 })) }),
  reply: shape({ items: Type.Array(Type.String()) }),
});

export const SearchHit = shape({
  ticket: TicketRow,
  /** Where it was found. */ found: oneOf('number', 'subject', 'message', 'note', 'customer'),
  /** A piece of the text around, plain; found words between U+2068 and U+2069. */ excerpt: Type.String(),
});
export type SearchHit = Static<typeof SearchHit>;
export const search = endpoint({
  name: 'search.tickets',
  method: 'GET',
  path: '/search',
  permission: 'tickets.read',
  summary: 'Search numbers, subjects, texts, names, addresses over all years; newest first.',
  query: shape({ q: Type.String({ minLength: 1, maxLength: 200 }), cursor: Type.Optional(Cursor) }),
  reply: pageOf(SearchHit),
});

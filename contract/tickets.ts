/** Tickets: the list, the ticket, and what can be done to it as a whole. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { FieldValues } from './fields.ts';
import {
  Id,
  Language,
  Line,
  Moment,
  NumberParam,
  TicketNumber,
  Pages,
  nullable,
  oneOf,
  pageOf,
  shape,
} from './shapes.ts';
import { DeadlineKind, Priority, Stage, StatusCategory, SupportLine, WaitingOn } from './terms.ts';

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
export const viewKeys = [
  'unassigned',
  'mine',
  'team',
  'waiting',
  'unfinished',
  'solved',
  'quiet',
  'review',
] as const;
export type ViewKey = (typeof viewKeys)[number];
export const View = oneOf(...viewKeys);

export const listTickets = endpoint({
  name: 'tickets.list',
  method: 'GET',
  path: '/tickets',
  permission: 'tickets.read',
  summary:
    'A page of a list; burning first, then the longest waiting. `solved` is newest first, `quiet` (nobody has done anything for too long) the quietest, `review` (the customer’s own deadline has passed) the longest past it.',
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
    review: Type.Integer(),
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
    /** Though the one it is given to is away. */ anyway: Type.Optional(Type.Boolean()),
  }),
  reply: Ticket,
  refusals: ['badAddress', 'emptyMessage', 'badField', 'notFound', 'agentAway'],
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

const Addresses = Type.Array(Type.String({ maxLength: 320 }), { maxItems: 50 });

export const setParticipants = endpoint({
  name: 'tickets.setParticipants',
  method: 'PUT',
  path: '/tickets/:number/participants',
  permission: 'tickets.work',
  summary:
    'Who else gets the letters (Cc): all of them, the others leave. Proposed ones stay proposed unless they are in either list.',
  params: NumberParam,
  body: shape({
    ...seen,
    addresses: Addresses,
    /** Proposed ones that are not wanted. */
    dismissed: Type.Optional(Addresses),
  }),
  reply: Ticket,
  refusals: ['staleVersion', 'badAddress', 'notFound'],
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

export const listTags = endpoint({
  name: 'tags.list',
  method: 'GET',
  path: '/tags',
  permission: 'tickets.read',
  summary: 'Tags in use that begin so.',
  query: shape({ starts: Type.Optional(Type.String({ maxLength: 60 })) }),
  reply: shape({ items: Type.Array(Type.String()) }),
});

/** Notices: what an agent is told outside the tickets that he happens to look at; the bell. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Done, Id, Moment, Pages, TicketNumber, nullable, pageOf, shape } from './shapes.ts';

export const Notice = shape({
  id: Id,
  at: Moment,
  /** `branch.what`, such as `sla.breached`; the client has words for it. */
  kind: Type.String(),
  /** The ticket that it is about; null when there is none, or none that the reader may see. */
  ticketNumber: nullable(Type.String()),
  subject: nullable(Type.String()),
  /** What the words need, by kind. */
  data: Type.Record(Type.String(), Type.Unknown()),
  readAt: nullable(Moment),
});
export type Notice = Static<typeof Notice>;

export const listNotices = endpoint({
  name: 'notices.list',
  method: 'GET',
  path: '/notices',
  permission: 'tickets.read',
  summary: 'My notices: unread first, the newest first.',
  query: shape(Pages),
  reply: pageOf(Notice),
  refusals: ['badRequest'],
});

/** Nobody counts further. */
export const MANY_NOTICES = 100;

export const countNotices = endpoint({
  name: 'notices.count',
  method: 'GET',
  path: '/notices/unread',
  permission: 'tickets.read',
  summary: `How many of my notices are unread; ${MANY_NOTICES} means that many or more.`,
  reply: shape({ unread: Type.Integer({ minimum: 0, maximum: MANY_NOTICES }) }),
});

export const readNotices = endpoint({
  name: 'notices.read',
  method: 'POST',
  path: '/notices/read',
  permission: 'tickets.read',
  summary: 'Mark notices as read: these, those about a ticket, or (`all`) all of mine.',
  body: shape({
    ids: Type.Optional(Type.Array(Id, { maxItems: 100 })),
    ticketNumber: Type.Optional(TicketNumber),
    all: Type.Optional(Type.Boolean()),
  }),
  reply: Done,
});

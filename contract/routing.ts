/** How queues give out their tickets, taking the next one, and what an absence would hand over. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Id, Moment, nullable, oneOf, shape } from './shapes.ts';
import { SupportLine } from './terms.ts';
import { Ticket } from './tickets.ts';

/** `manual`: people take them; `leastLoaded`: to whom has most of his capacity free. */
export const ways = ['manual', 'roundRobin', 'leastLoaded', 'bySkill'] as const;
export type Way = (typeof ways)[number];

export const Queue = shape({
  teamId: Id,
  line: SupportLine,
  way: oneOf(...ways),
  /** Whoever answered this customer last gets him again within so many days; 0: no. */
  lastAgentDays: Type.Integer({ minimum: 0, maximum: 365 }),
});
export type Queue = Static<typeof Queue>;

export const listQueues = endpoint({
  name: 'queues.list',
  method: 'GET',
  path: '/queues',
  permission: 'tickets.read',
  summary: 'Every queue (a team on a support line) and how it gives out its tickets.',
  reply: shape({ items: Type.Array(Queue) }),
});
export const setQueue = endpoint({
  name: 'queues.set',
  method: 'PUT',
  path: '/queues',
  permission: 'settings.manage',
  summary: 'Say how a queue gives out its tickets; what waits there is given out at once.',
  body: Queue,
  reply: Queue,
  refusals: ['notFound'],
});

export const takeNext = endpoint({
  name: 'queues.takeNext',
  method: 'POST',
  path: '/queues/next',
  permission: 'tickets.work',
  summary:
    'Take the next ticket of my queues: the most urgent, then the one that has waited longest. Null when none waits.',
  body: shape({ teamId: Type.Optional(Id), line: Type.Optional(SupportLine) }),
  reply: shape({ ticket: nullable(Ticket) }),
});

export const previewAbsence = endpoint({
  name: 'absences.preview',
  method: 'GET',
  path: '/absence-preview',
  permission: 'tickets.work',
  summary: 'Which tickets an absence would hand over, and to whom.',
  query: shape({ agentId: Id, substituteId: Type.Optional(Id), teamId: Type.Optional(Id) }),
  reply: shape({
    total: Type.Integer(),
    /** The first hundred. */
    items: Type.Array(
      shape({
        number: Type.String(),
        subject: Type.String(),
        waitingOn: nullable(Type.String()),
        waitingSince: Moment,
        /** Null: back to the queue. */
        toAgentId: nullable(Id),
        toTeamId: Id,
        line: SupportLine,
      }),
    ),
  }),
  refusals: ['notAllowed', 'notFound'],
});

/** The supervisor's screen: queues, people, and handing tickets round, one or many. */
import { Type, type Static } from 'typebox';
import { Availability } from './availability.ts';
import { endpoint } from './endpoint.ts';
import { Id, Moment, TicketNumber, nullable, shape } from './shapes.ts';
import { DeadlineKind, Priority, StatusCategory, SupportLine, WaitingOn } from './terms.ts';

export const QueueState = shape({
  teamId: Id,
  line: SupportLine,
  /** It is our turn in so many. */
  waiting: Type.Integer(),
  /** Of them nobody has. */
  unassigned: Type.Integer(),
  burning: Type.Integer(),
  /** Since when the first of them waits. */
  oldestSince: nullable(Moment),
});
export type QueueState = Static<typeof QueueState>;

export const AgentState = shape({
  id: Id,
  name: Type.String(),
  availability: Availability,
  stateAt: nullable(Moment),
  absentUntil: nullable(Moment),
  teamIds: Type.Array(Id),
  lines: Type.Array(Type.Integer()),
  /** An urgent ticket weighs two. */
  load: Type.Integer(),
  capacity: Type.Integer(),
  /** Tickets that wait for us, that wait for others, that burn. */
  open: Type.Integer(),
  waiting: Type.Integer(),
  burning: Type.Integer(),
});
export type AgentState = Static<typeof AgentState>;

export const getSupervision = endpoint({
  name: 'supervision.show',
  method: 'GET',
  path: '/supervision',
  permission: 'supervision.use',
  summary: 'The queues and the people of the teams that I supervise, as they are now.',
  reply: shape({ queues: Type.Array(QueueState), agents: Type.Array(AgentState) }),
});

export const SupervisedTicket = shape({
  number: Type.String(),
  subject: Type.String(),
  requesterName: Type.String(),
  statusCategory: StatusCategory,
  priority: Priority,
  urgency: Type.Integer(),
  waitingOn: nullable(WaitingOn),
  waitingSince: Moment,
  deadlineAt: nullable(Moment),
  deadlineKind: nullable(DeadlineKind),
  teamId: Id,
  line: SupportLine,
  assigneeId: nullable(Id),
});
export type SupervisedTicket = Static<typeof SupervisedTicket>;

export const listSupervised = endpoint({
  name: 'supervision.tickets',
  method: 'GET',
  path: '/supervision/tickets',
  permission: 'supervision.use',
  summary: 'Unfinished tickets of a queue, or of an agent, burning first; at most 200.',
  query: shape({
    teamId: Type.Optional(Id),
    line: Type.Optional(SupportLine),
    assigneeId: Type.Optional(Id),
    /** Only those that nobody has. */
    unassigned: Type.Optional(Type.Boolean()),
  }),
  reply: shape({ items: Type.Array(SupervisedTicket) }),
});

export const reassign = endpoint({
  name: 'supervision.reassign',
  method: 'POST',
  path: '/supervision/assignments',
  permission: 'supervision.use',
  summary:
    'Give tickets to an agent, to several in turn, to nobody, or to another queue. Each is a change of its own: what cannot be done is told, the rest is done.',
  body: shape({
    numbers: Type.Array(TicketNumber, { minItems: 1, maxItems: 200 }),
    /** In turn; empty: to nobody, back to the queue. Left out: whoever has them keeps them. */
    agentIds: Type.Optional(Type.Array(Id, { maxItems: 100 })),
    teamId: Type.Optional(Id),
    /** The queue's line. A ticket of another one is refused: between lines it goes with a card. */
    line: Type.Optional(SupportLine),
    /** Though somebody is away. */
    anyway: Type.Optional(Type.Boolean()),
  }),
  reply: shape({
    done: Type.Array(Type.String()),
    refused: Type.Array(shape({ number: Type.String(), code: Type.String(), message: Type.String() })),
  }),
  refusals: ['notFound'],
});

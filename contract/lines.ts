/** Support lines: a ticket moves up with a card, and returns with a reason. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Id, Line, Moment, NumberParam, nullable, oneOf, shape } from './shapes.ts';
import { Priority, SupportLine } from './terms.ts';
import { Ticket } from './tickets.ts';

const CARD_LENGTH = 2000;
const CardText = Type.String({ minLength: 1, maxLength: CARD_LENGTH, pattern: '\\S' });

export const HandOver = shape({
  id: Id,
  at: Moment,
  direction: oneOf('up', 'down'),
  fromLine: SupportLine,
  toLine: SupportLine,
  fromTeamId: Id,
  toTeamId: Id,
  fromAgentId: nullable(Id),
  toAgentId: nullable(Id),
  /** Who did it; null when a rule did. */
  byAgentId: nullable(Id),
  /** Of the card, on the way up. */
  tried: Type.String(),
  asked: Type.String(),
  urgency: nullable(Priority),
  /** On the way down. */
  reason: Type.String(),
});
export type HandOver = Static<typeof HandOver>;

export const LineHistory = shape({
  /** The newest first. */
  items: Type.Array(HandOver),
  /** How often it went back to where it had come from. */
  pingPong: Type.Integer(),
  /** Wall time on each line so far. */
  stays: Type.Array(shape({ line: SupportLine, seconds: Type.Integer() })),
});
export type LineHistory = Static<typeof LineHistory>;

export const getLineHistory = endpoint({
  name: 'lines.history',
  method: 'GET',
  path: '/tickets/:number/hand-overs',
  permission: 'tickets.read',
  summary: 'How a ticket went between the support lines, with the cards, and how long each line had it.',
  params: NumberParam,
  reply: LineHistory,
});

const version = Type.Integer({ minimum: 1 });

export const escalateTicket = endpoint({
  name: 'lines.escalate',
  method: 'POST',
  path: '/tickets/:number/escalation',
  permission: 'tickets.work',
  summary:
    'Hand a ticket to a higher support line, with a card: what was tried, what is asked, how urgent it is.',
  params: NumberParam,
  body: shape({
    version,
    line: SupportLine,
    /** The same team unless told. */
    teamId: Type.Optional(Id),
    /** Nobody in particular unless told: the queue of that line. */
    assigneeId: Type.Optional(nullable(Id)),
    tried: CardText,
    asked: CardText,
    urgency: Priority,
    /** Though the one it is given to is away. */
    anyway: Type.Optional(Type.Boolean()),
  }),
  reply: Ticket,
  refusals: ['staleVersion', 'wrongStatus', 'wrongLine', 'agentAway', 'notFound'],
});

export const returnTicket = endpoint({
  name: 'lines.return',
  method: 'POST',
  path: '/tickets/:number/line-return',
  permission: 'tickets.work',
  summary:
    'Return a ticket to the line it came from, with a reason; to whoever handed it up, when he is there.',
  params: NumberParam,
  body: shape({ version, reason: Line(CARD_LENGTH) }),
  reply: Ticket,
  refusals: ['staleVersion', 'wrongStatus', 'wrongLine', 'notFound'],
});

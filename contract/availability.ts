/** Who is there: presence, planned absences, capacity, lines and skills of agents, and the settings of it all. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Done, Id, IdParam, Line, Moment, nullable, oneOf, shape } from './shapes.ts';
import { SupportLine } from './terms.ts';

/** `idle`: no screen open; `offHours`: the team does not work now; `gone`: does not work here any more. */
export const availabilities = ['online', 'away', 'idle', 'offHours', 'absent', 'gone'] as const;
export const Availability = oneOf(...availabilities);
export type Availability = (typeof availabilities)[number];

export const Lines = Type.Array(SupportLine, { minItems: 1, maxItems: 3, uniqueItems: true });

/** `language`: a code such as `en`; `topic`: its id; `tag`: a product or whatever the tags of tickets stand for. */
export const skillKinds = ['language', 'topic', 'tag'] as const;
export const Skill = shape({
  kind: oneOf(...skillKinds),
  value: Line(80),
  /** 1 can, 2 knows, 3 masters. */
  level: Type.Integer({ minimum: 1, maximum: 3 }),
});
export type Skill = Static<typeof Skill>;

export const Worker = shape({
  id: Id,
  name: Type.String(),
  availability: Availability,
  /** Since when he is what he says by his own switch. */
  stateAt: nullable(Moment),
  absentUntil: nullable(Moment),
  substituteId: nullable(Id),
  /** So many ordinary tickets at a time. */
  capacity: Type.Integer(),
  lines: Type.Array(Type.Integer()),
  teamIds: Type.Array(Id),
  /** Teams whose work he may hand round. */
  supervises: Type.Array(Id),
  skills: Type.Array(Skill),
});
export type Worker = Static<typeof Worker>;

export const listWorkers = endpoint({
  name: 'workers.list',
  method: 'GET',
  path: '/workers',
  permission: 'tickets.read',
  summary: 'Active agents as workers: who is there, on which lines, with what capacity and skills.',
  reply: shape({ items: Type.Array(Worker) }),
});
export const updateWorker = endpoint({
  name: 'workers.update',
  method: 'PATCH',
  path: '/workers/:id',
  permission: 'staff.manage',
  summary: 'Change capacity, lines, skills of an agent, or the teams that he supervises.',
  params: IdParam,
  body: shape({
    capacity: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
    lines: Type.Optional(Lines),
    skills: Type.Optional(Type.Array(Skill, { maxItems: 200 })),
    supervises: Type.Optional(Type.Array(Id, { maxItems: 200 })),
  }),
  reply: Worker,
  refusals: ['notFound'],
});

export const MyAvailability = shape({
  state: oneOf('online', 'away'),
  availability: Availability,
  absentUntil: nullable(Moment),
  /** When set, an open screen says every minute that it is there. */
  awayAfterMinutes: nullable(Type.Integer()),
});
export type MyAvailability = Static<typeof MyAvailability>;
export const getMyAvailability = endpoint({
  name: 'me.availability',
  method: 'GET',
  path: '/me/availability',
  permission: 'signedIn',
  summary: 'Am I there, as the desk sees it?',
  reply: MyAvailability,
});
export const setMyAvailability = endpoint({
  name: 'me.setAvailability',
  method: 'PUT',
  path: '/me/availability',
  permission: 'tickets.work',
  summary: 'Say that I am here, or away.',
  body: shape({ state: oneOf('online', 'away') }),
  reply: MyAvailability,
});
export const noteSeen = endpoint({
  name: 'me.seen',
  method: 'POST',
  path: '/me/seen',
  permission: 'tickets.work',
  summary: 'A screen of mine is open.',
  reply: Done,
});

export const WorkSettings = shape({
  /** An agent without an open screen for so long is away by himself; null: never. */
  awayAfterMinutes: nullable(Type.Integer({ minimum: 1, maximum: 1440 })),
  /** Outside his team's working time nobody is given anything by itself. */
  onlyInWorkingTime: Type.Boolean(),
  /** Customers read how many are before them, and how long it may take. */
  showQueuePosition: Type.Boolean(),
  /** Customers are told, once a ticket, who has taken it. */
  tellWhoTook: Type.Boolean(),
});
export type WorkSettings = Static<typeof WorkSettings>;
export const getWorkSettings = endpoint({
  name: 'workSettings.show',
  method: 'GET',
  path: '/work-settings',
  permission: 'tickets.read',
  summary: 'How availability is judged, and what customers are told of queues.',
  reply: WorkSettings,
});
export const updateWorkSettings = endpoint({
  name: 'workSettings.update',
  method: 'PATCH',
  path: '/work-settings',
  permission: 'settings.manage',
  summary: 'Change how availability is judged, and what customers are told of queues.',
  body: Type.Partial(WorkSettings, { additionalProperties: false }),
  reply: WorkSettings,
});

export const listTeamLines = endpoint({
  name: 'teamLines.list',
  method: 'GET',
  path: '/team-lines',
  permission: 'tickets.read',
  summary: 'Which support lines each team works on.',
  reply: shape({ items: Type.Array(shape({ teamId: Id, lines: Type.Array(Type.Integer()) })) }),
});
export const setTeamLines = endpoint({
  name: 'teamLines.set',
  method: 'PUT',
  path: '/teams/:id/lines',
  permission: 'settings.manage',
  summary: 'Say on which support lines a team works.',
  params: IdParam,
  body: shape({ lines: Lines }),
  reply: shape({ teamId: Id, lines: Type.Array(Type.Integer()) }),
  refusals: ['notFound'],
});

const absenceInput = {
  agentId: Id,
  fromAt: Moment,
  untilAt: Moment,
  /** His tickets go `atOnce` when it begins, or each `whenDue`: on a reply, or when its moment comes. */
  handOver: oneOf('atOnce', 'whenDue'),
  /** To a colleague, or to a team; both null: back to the queue where they stand. */
  substituteId: nullable(Id),
  teamId: nullable(Id),
  note: Type.String({ maxLength: 200 }),
};
export const Absence = shape({
  id: Id,
  ...absenceInput,
  state: oneOf('planned', 'handingOver', 'running', 'ended'),
  /** So many tickets have gone to others. */
  handedOver: Type.Integer(),
});
export type Absence = Static<typeof Absence>;
export const listAbsences = endpoint({
  name: 'absences.list',
  method: 'GET',
  path: '/absences',
  permission: 'tickets.read',
  summary: 'Absences that run or are planned, and those of the last 30 days.',
  reply: shape({ items: Type.Array(Absence) }),
});
export const planAbsence = endpoint({
  name: 'absences.plan',
  method: 'POST',
  path: '/absences',
  permission: 'tickets.work',
  status: 201,
  summary: 'Plan an absence: one’s own, or with the right to manage staff anybody’s.',
  body: shape({ ...absenceInput, note: Type.Optional(absenceInput.note) }),
  reply: Absence,
  refusals: ['badRequest', 'notAllowed', 'notFound'],
});
export const endAbsence = endpoint({
  name: 'absences.end',
  method: 'DELETE',
  path: '/absences/:id',
  permission: 'tickets.work',
  summary: 'Call a planned absence off, or end a running one now.',
  params: IdParam,
  reply: Done,
  refusals: ['notAllowed', 'notFound'],
});

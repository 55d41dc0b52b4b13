/** Promises about time: policies and their versions, the clocks that run for a ticket, how well they are kept. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { CountedSpan } from './calendars.ts';
import { Done, Id, IdParam, Line, Moment, NumberParam, nullable, oneOf, shape } from './shapes.ts';
import { Priority, SupportLine } from './terms.ts';

export const slaKinds = ['firstResponse', 'nextResponse', 'resolution'] as const;
export const SlaKind = oneOf(...slaKinds);
export type SlaKind = (typeof slaKinds)[number];

export const slaFacts = ['topic', 'tier', 'channel', 'team', 'priority', 'tag', 'organization'] as const;
export const SlaCondition = shape({
  fact: oneOf(...slaFacts),
  /** Ids, keys or words; a topic stands for those below it too. */
  anyOf: Type.Array(Line(120), { minItems: 1, maxItems: 100 }),
  /** None of them. */
  not: Type.Optional(Type.Boolean()),
});
export type SlaCondition = Static<typeof SlaCondition>;

const longestTargetMinutes = 525_600;
const Target = nullable(Type.Integer({ minimum: 1, maximum: longestTargetMinutes }));

export const SlaClockTerms = shape({
  /** Minutes by priority; null makes no promise. */
  targets: shape({ low: Target, normal: Target, high: Target, urgent: Target }),
  time: oneOf('working', 'wall'),
  /** Whose turn stops the clock. */
  pausedFor: Type.Array(oneOf('customer', 'partner'), { maxItems: 2 }),
});
export type SlaClockTerms = Static<typeof SlaClockTerms>;

export const slaDeeds = [
  'notify',
  'raisePriority',
  'setPriority',
  'unassign',
  'assign',
  'moveToTeam',
  'lineUp',
] as const;
/** What happens at risk or on breach. */
export const SlaStep = shape({
  do: oneOf(...slaDeeds),
  /** For `notify`. Supervisors are the desk's admins and owners. */
  whom: Type.Optional(Type.Array(oneOf('assignee', 'team', 'supervisors'), { maxItems: 3 })),
  /** For `notify`, more people by name. */
  agentIds: Type.Optional(Type.Array(Id, { maxItems: 50 })),
  priority: Type.Optional(Priority),
  agentId: Type.Optional(Id),
  teamId: Type.Optional(Id),
});
export type SlaStep = Static<typeof SlaStep>;

export const SlaTerms = shape({
  conditions: shape({ match: oneOf('all', 'any'), items: Type.Array(SlaCondition, { maxItems: 20 }) }),
  /** Null: the calendar of the ticket's team. */
  calendarId: nullable(Id),
  clocks: shape({
    firstResponse: nullable(SlaClockTerms),
    nextResponse: nullable(SlaClockTerms),
    resolution: nullable(SlaClockTerms),
  }),
  /** At risk: when so much of the time is used up, or so little is left; whichever is earlier. */
  warn: shape({
    percent: nullable(Type.Integer({ minimum: 1, maximum: 99 })),
    minutes: nullable(Type.Integer({ minimum: 1, maximum: longestTargetMinutes })),
  }),
  onRisk: Type.Array(SlaStep, { maxItems: 10 }),
  onBreach: Type.Array(SlaStep, { maxItems: 10 }),
});
export type SlaTerms = Static<typeof SlaTerms>;

export const SlaPolicy = shape({
  id: Id,
  name: Type.String(),
  position: Type.Integer(),
  enabled: Type.Boolean(),
  version: Type.Integer(),
  terms: SlaTerms,
  /** Clocks that run or are paused. */
  running: Type.Integer(),
});
export type SlaPolicy = Static<typeof SlaPolicy>;

/** What becomes of clocks that run already: they keep the terms they began with, or move to the new ones. */
const Running = oneOf('keep', 'move');

export const listPolicies = endpoint({
  name: 'sla.list',
  method: 'GET',
  path: '/sla/policies',
  permission: 'tickets.read',
  summary: 'SLA policies in their order: the first that fits a ticket holds.',
  reply: shape({ items: Type.Array(SlaPolicy) }),
});
const PolicyInput = { name: Line(80), enabled: Type.Optional(Type.Boolean()), terms: SlaTerms };
export const createPolicy = endpoint({
  name: 'sla.create',
  method: 'POST',
  path: '/sla/policies',
  permission: 'settings.manage',
  status: 201,
  summary: 'Add a policy, as the last. `running: move` also starts clocks for tickets that are open already.',
  body: shape({ ...PolicyInput, running: Type.Optional(Running) }),
  reply: SlaPolicy,
  refusals: ['badPolicy', 'notFound'],
});
export const updatePolicy = endpoint({
  name: 'sla.update',
  method: 'PATCH',
  path: '/sla/policies/:id',
  permission: 'settings.manage',
  summary:
    'Change a policy; other terms are a new version. Clocks that have ended keep the version they ran by.',
  params: IdParam,
  body: shape({
    name: Type.Optional(Line(80)),
    enabled: Type.Optional(Type.Boolean()),
    terms: Type.Optional(SlaTerms),
    running: Type.Optional(Running),
  }),
  reply: SlaPolicy,
  refusals: ['badPolicy', 'notFound'],
});
export const removePolicy = endpoint({
  name: 'sla.remove',
  method: 'DELETE',
  path: '/sla/policies/:id',
  permission: 'settings.manage',
  summary: 'Remove a policy; its running clocks stop, or go over to the next policy that fits.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});
export const orderPolicies = endpoint({
  name: 'sla.order',
  method: 'PUT',
  path: '/sla/policies/order',
  permission: 'settings.manage',
  summary: 'Put the policies into this order.',
  body: shape({ ids: Type.Array(Id, { maxItems: 200 }) }),
  reply: shape({ items: Type.Array(SlaPolicy) }),
});
export const startUsualPolicy = endpoint({
  name: 'sla.startUsual',
  method: 'POST',
  path: '/sla/policies/usual',
  permission: 'settings.manage',
  status: 201,
  summary: 'Switch on one policy that suits most desks.',
  body: shape({ running: Type.Optional(Running) }),
  reply: SlaPolicy,
  refusals: ['alreadyExists'],
});

export const listPolicyVersions = endpoint({
  name: 'sla.versions',
  method: 'GET',
  path: '/sla/policies/:id/versions',
  permission: 'settings.manage',
  summary: 'All versions of a policy, newest first.',
  params: IdParam,
  reply: shape({
    items: Type.Array(
      shape({
        version: Type.Integer(),
        name: Type.String(),
        terms: SlaTerms,
        at: Moment,
        by: nullable(Type.String()),
        running: Type.Integer(),
      }),
    ),
  }),
  refusals: ['notFound'],
});

export const SlaMove = shape({
  number: Type.String(),
  subject: Type.String(),
  kind: SlaKind,
  /** Null: no such promise, or it stands still. */
  before: nullable(Moment),
  after: nullable(Moment),
});
export type SlaMove = Static<typeof SlaMove>;
export const previewPolicy = endpoint({
  name: 'sla.preview',
  method: 'POST',
  path: '/sla/policies/preview',
  permission: 'settings.manage',
  summary:
    'Which open tickets would move, and how, if these terms were applied to running clocks. Changes nothing.',
  body: shape({
    id: Type.Optional(Id),
    name: Type.Optional(Type.String({ maxLength: 80 })),
    terms: SlaTerms,
  }),
  reply: shape({
    /** Open tickets looked at, and how many there are. */
    looked: Type.Integer(),
    open: Type.Integer(),
    earlier: Type.Integer(),
    later: Type.Integer(),
    started: Type.Integer(),
    stopped: Type.Integer(),
    /** Overdue at once. */
    breached: Type.Integer(),
    /** The first fifty, the earliest deadline first. */
    moves: Type.Array(SlaMove),
  }),
  refusals: ['badPolicy', 'notFound'],
});

export const ExplainedSpan = shape({
  ...CountedSpan.properties,
  /** `counted` adds to the time used; `off` is outside working hours; `paused` is the turn of somebody else. */
  what: oneOf('counted', 'off', 'paused'),
  /** Whose turn, for `paused`; `nobody` while it was solved. */
  turn: nullable(oneOf('customer', 'partner', 'nobody')),
});
export type ExplainedSpan = Static<typeof ExplainedSpan>;

export const ExplainedClock = shape({
  kind: SlaKind,
  cycle: Type.Integer(),
  state: oneOf('running', 'paused', 'met', 'stopped'),
  policy: shape({
    id: Id,
    name: Type.String(),
    version: Type.Integer(),
    /** The policy has changed since; this clock kept its version. */
    newest: Type.Integer(),
  }),
  /** Null for wall time. */
  calendar: nullable(
    shape({ id: nullable(Id), name: Type.String(), version: Type.Integer(), timeZone: Type.String() }),
  ),
  priority: Priority,
  targetSeconds: Type.Integer(),
  /** Used up to now, or to the end. */
  usedSeconds: Type.Integer(),
  startedAt: Moment,
  dueAt: nullable(Moment),
  riskAt: nullable(Moment),
  endedAt: nullable(Moment),
  breachedAt: nullable(Moment),
  /** From the start to the deadline (or to the end); what is `counted` adds up to the target (or to what was used). */
  spans: Type.Array(ExplainedSpan),
  /** Who changed what on the way. */
  changes: Type.Array(
    shape({
      at: Moment,
      by: Type.String(),
      what: oneOf('priority', 'policy', 'neededBy'),
      from: nullable(Type.String()),
      to: nullable(Type.String()),
    }),
  ),
});
export type ExplainedClock = Static<typeof ExplainedClock>;

export const explainDeadlines = endpoint({
  name: 'sla.explain',
  method: 'GET',
  path: '/tickets/:number/deadlines',
  permission: 'tickets.read',
  summary: 'Every promise made for a ticket, and how its deadline came about, to the second.',
  params: NumberParam,
  reply: shape({
    /** Null when no policy fits. */
    policy: nullable(shape({ id: Id, name: Type.String(), byHand: Type.Boolean() })),
    clocks: Type.Array(ExplainedClock),
    neededBy: nullable(Moment),
    now: Moment,
  }),
  refusals: ['notFound'],
});
export const setTicketPolicy = endpoint({
  name: 'sla.setPolicy',
  method: 'PUT',
  path: '/tickets/:number/policy',
  permission: 'tickets.work',
  summary: 'Put a ticket under this policy by hand; null lets the conditions decide again.',
  params: NumberParam,
  body: shape({ policyId: nullable(Id) }),
  reply: Done,
  refusals: ['notFound'],
});

const Counted = {
  kind: SlaKind,
  met: Type.Integer(),
  breached: Type.Integer(),
  /** Wall seconds from the question to the answer. */
  medianSeconds: nullable(Type.Integer()),
};
export const slaGroups = ['policy', 'team', 'agent', 'line'] as const;
export const getAttainment = endpoint({
  name: 'sla.attainment',
  method: 'GET',
  path: '/sla/attainment',
  permission: 'tickets.read',
  summary: 'How many promises were kept over the last weeks, and the trend of the first response.',
  query: shape({
    by: Type.Optional(oneOf(...slaGroups)),
    /** Only of the teams that the asker supervises; else of all that he may see. */
    supervised: Type.Optional(Type.Boolean()),
    weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 53 })),
  }),
  reply: shape({
    from: Moment,
    rows: Type.Array(
      shape({
        /** Of the policy, team or agent; for a line its number; null when nobody. */
        id: nullable(Type.String()),
        name: Type.String(),
        line: nullable(SupportLine),
        ...Counted,
      }),
    ),
    /** Whole weeks, the oldest first. */
    trend: Type.Array(shape({ from: Moment, ...Counted })),
  }),
});

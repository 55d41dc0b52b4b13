/** Rules: what the desk does by itself, when and under which conditions; rehearsed before they run. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { statusCategories } from './terms.ts';
import { Done, Id, IdParam, Line, Moment, NumberParam, nullable, oneOf, shape } from './shapes.ts';

/** Nested groups of conditions; a group is inside at most so many others. */
export const MAX_DEPTH_OF_GROUPS = 5;
export const MAX_CONDITIONS = 100;
export const MAX_ACTIONS = 50;

const LabelShape = shape({ ru: Type.String(), en: Type.String() });
export type Words = Static<typeof LabelShape>;

export const blankKinds = [
  'text',
  'words',
  'number',
  'minutes',
  'days',
  'yesNo',
  'choice',
  'priority',
  'status',
  'statusCategory',
  'team',
  'agent',
  'line',
  'topic',
  'tags',
  'field',
  'plan',
  'policy',
  'calendar',
  'template',
  'webhook',
  'address',
  'tier',
  'subjectKind',
] as const;

export const PieceBlank = shape({
  name: Type.String(),
  kind: oneOf(...blankKinds),
  label: LabelShape,
  choices: Type.Optional(Type.Array(shape({ value: Type.String(), label: LabelShape }))),
  optional: Type.Optional(Type.Boolean()),
  many: Type.Optional(Type.Boolean()),
  /** Shown only while the status chosen in the same piece is of one of these. */
  onlyFor: Type.Optional(Type.Array(oneOf(...statusCategories))),
});
export type PieceBlank = Static<typeof PieceBlank>;

/** A condition or an action as the editor draws it: a label, and blanks behind it. */
export const Piece = shape({ key: Type.String(), label: LabelShape, blanks: Type.Array(PieceBlank) });
export type Piece = Static<typeof Piece>;

/** A piece in use: which one, and what was filled into its blanks. */
export const UsedPiece = shape({
  key: Type.String({ maxLength: 100 }),
  filled: Type.Record(Type.String(), Type.Unknown()),
});
export type UsedPiece = Static<typeof UsedPiece>;

export const matches = ['all', 'any', 'none'] as const;
export interface RuleGroup {
  match: (typeof matches)[number];
  items: (RuleGroup | UsedPiece)[];
}
/** `{match: 'all' | 'any' | 'none', items: [group or condition]}`; checked piece by piece when it is saved. */
const RuleGroupShape = Type.Unsafe<RuleGroup>({
  type: 'object',
  required: ['match', 'items'],
  properties: { match: { type: 'string', enum: [...matches] }, items: { type: 'array', maxItems: 100 } },
  additionalProperties: true,
});

export const timingKinds = ['hourly', 'daily', 'after'] as const;
/** `hourly`: each so many hours. `daily`: at a time of the company's zone, on some days. `after`: so long after a fact. */
export const RuleTiming = shape({
  kind: oneOf(...timingKinds),
  hours: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 })),
  at: Type.Optional(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })),
  /** 1 is Monday. */
  days: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7 })),
  minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 527_040 })),
  event: Type.Optional(Type.String({ maxLength: 60 })),
});
export type RuleTiming = Static<typeof RuleTiming>;

export const ruleKinds = ['trigger', 'scheduled'] as const;
export type RuleKind = (typeof ruleKinds)[number];

const RuleContent = {
  name: Line(120),
  /** Of a trigger: the facts that wake it. */
  events: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 40 }),
  /** Of a scheduled rule. */
  timing: Type.Optional(nullable(RuleTiming)),
  conditions: RuleGroupShape,
  actions: Type.Array(UsedPiece, { maxItems: MAX_ACTIONS }),
  /** The rules below it are not asked when this one acts. */
  stopOnMatch: Type.Boolean(),
};
export const RuleDraft = shape({ kind: oneOf(...ruleKinds), ...RuleContent });
export type RuleDraft = Static<typeof RuleDraft>;

export const Rule = shape({
  id: Id,
  kind: oneOf(...ruleKinds),
  ...RuleContent,
  timing: nullable(RuleTiming),
  enabled: Type.Boolean(),
  position: Type.Integer(),
  version: Type.Integer(),
  updatedAt: Moment,
  nextRunAt: nullable(Moment),
  /** How often it acted in the last seven days; at most 1,000 are counted. */
  runs: Type.Integer(),
  lastRunAt: nullable(Moment),
  /** What went wrong within the last seven days, in words. */
  trouble: nullable(Type.String()),
});
export type Rule = Static<typeof Rule>;

export const RuleVersion = shape({
  version: Type.Integer(),
  at: Moment,
  by: nullable(Type.String()),
  ...RuleContent,
  timing: nullable(RuleTiming),
});
export type RuleVersion = Static<typeof RuleVersion>;

export const RuleRun = shape({
  ruleId: Id,
  ruleName: Type.String(),
  version: Type.Integer(),
  number: nullable(Type.String()),
  at: Moment,
  /** `loop`: not done, because rules had woken each other too often. */
  outcome: oneOf('done', 'failed', 'loop'),
  /** Which conditions held. */
  why: Type.String(),
  /** What was done, or what went wrong. */
  did: Type.String(),
});
export type RuleRun = Static<typeof RuleRun>;

export const listPieces = endpoint({
  name: 'rules.pieces',
  method: 'GET',
  path: '/rule-pieces',
  permission: 'tickets.read',
  summary: 'The conditions, actions, facts and variables of which rules, macros and templates are made.',
  reply: shape({
    conditions: Type.Array(Piece),
    actions: Type.Array(Piece),
    events: Type.Array(shape({ type: Type.String(), label: LabelShape })),
    variables: Type.Array(shape({ key: Type.String(), label: LabelShape })),
  }),
});

export const listRules = endpoint({
  name: 'rules.list',
  method: 'GET',
  path: '/rules',
  permission: 'settings.manage',
  summary: 'All rules in the order in which they are asked.',
  reply: shape({ items: Type.Array(Rule) }),
});

export const createRule = endpoint({
  name: 'rules.create',
  method: 'POST',
  path: '/rules',
  permission: 'settings.manage',
  status: 201,
  summary: 'Make a rule; it comes last.',
  body: shape({ ...RuleDraft.properties, enabled: Type.Optional(Type.Boolean()) }),
  reply: Rule,
  refusals: ['badRule'],
});

export const updateRule = endpoint({
  name: 'rules.update',
  method: 'PUT',
  path: '/rules/:id',
  permission: 'settings.manage',
  summary: 'Change a rule. The former version is kept.',
  params: IdParam,
  body: shape({ version: Type.Integer({ minimum: 1 }), ...RuleDraft.properties }),
  reply: Rule,
  refusals: ['badRule', 'notFound', 'staleVersion'],
});

export const switchRule = endpoint({
  name: 'rules.switch',
  method: 'PUT',
  path: '/rules/:id/enabled',
  permission: 'settings.manage',
  summary: 'Switch a rule on or off.',
  params: IdParam,
  body: shape({ enabled: Type.Boolean() }),
  reply: Rule,
  refusals: ['notFound'],
});

export const removeRule = endpoint({
  name: 'rules.remove',
  method: 'DELETE',
  path: '/rules/:id',
  permission: 'settings.manage',
  summary: 'Remove a rule with its versions. What it did stays in the history of the tickets.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

export const orderRules = endpoint({
  name: 'rules.order',
  method: 'PUT',
  path: '/rules/order',
  permission: 'settings.manage',
  summary: 'The order in which rules are asked; those left out come last.',
  body: shape({ ids: Type.Array(Id, { maxItems: 1000 }) }),
  reply: Done,
});

export const listRuleVersions = endpoint({
  name: 'rules.versions',
  method: 'GET',
  path: '/rules/:id/versions',
  permission: 'settings.manage',
  summary: 'All versions of a rule, the newest first.',
  params: IdParam,
  reply: shape({ items: Type.Array(RuleVersion) }),
  refusals: ['notFound'],
});

export const restoreRule = endpoint({
  name: 'rules.restore',
  method: 'POST',
  path: '/rules/:id/versions/:version/restoration',
  permission: 'settings.manage',
  summary: 'Make a former version the newest one.',
  params: shape({ id: Id, version: Type.Integer({ minimum: 1 }) }),
  reply: Rule,
  refusals: ['notFound', 'badRule'],
});

export const listRuleRuns = endpoint({
  name: 'rules.runs',
  method: 'GET',
  path: '/rules/:id/runs',
  permission: 'settings.manage',
  summary: 'What a rule did last: at most 100 times, the newest first.',
  params: IdParam,
  reply: shape({ items: Type.Array(RuleRun) }),
  refusals: ['notFound'],
});

export const listTicketRuns = endpoint({
  name: 'tickets.ruleRuns',
  method: 'GET',
  path: '/tickets/:number/rule-runs',
  permission: 'tickets.read',
  summary: 'Which rules acted on a ticket, and why; the newest first, at most 100.',
  params: NumberParam,
  reply: shape({ items: Type.Array(RuleRun) }),
  refusals: ['notFound'],
});

export const Rehearsal = shape({
  /** How many tickets were looked at; `whole` is false when there were more than could be. */
  looked: Type.Integer(),
  whole: Type.Boolean(),
  /** How often the rule would have acted; the first hundred are shown. Where a rule above stops the rest it is not asked. */
  hits: Type.Integer(),
  items: Type.Array(
    shape({
      number: Type.String(),
      subject: Type.String(),
      at: Moment,
      why: Type.String(),
      /** In words; empty when all stood so already. */
      changes: Type.Array(Type.String()),
      /** Names of the rules that would have changed the same thing differently. */
      conflicts: Type.Array(Type.String()),
    }),
  ),
  conflicts: Type.Array(
    shape({
      ruleId: Id,
      name: Type.String(),
      /** What they disagree about: `priority`, `teamId`, `tags`… */
      about: Type.Array(Type.String()),
      times: Type.Integer(),
    }),
  ),
  /** Rules above it that stop the rest, and how often this one would have acted without them. */
  stopped: Type.Array(shape({ ruleId: Id, name: Type.String(), times: Type.Integer() })),
});
export type Rehearsal = Static<typeof Rehearsal>;

export const rehearseRule = endpoint({
  name: 'rules.rehearse',
  method: 'POST',
  path: '/rules/rehearsal',
  permission: 'settings.manage',
  summary:
    'Run a draft over the tickets opened in the last days, at most 5,000, as they were at the time. Nothing is changed.',
  body: shape({
    rule: RuleDraft,
    days: Type.Integer({ minimum: 1, maximum: 366 }),
    ruleId: Type.Optional(Id),
  }),
  reply: Rehearsal,
  refusals: ['badRule'],
});

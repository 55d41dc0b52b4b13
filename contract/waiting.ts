/** Waiting and reminding: why a ticket waits and for how long, follow-up plans, snooze, reminders. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import {
  Done,
  Id,
  IdParam,
  Line,
  Moment,
  NumberParam,
  nullable,
  oneOf,
  pageOf,
  Pages,
  shape,
} from './shapes.ts';
import { WaitingOn } from './terms.ts';

export const waitingCategories = ['pending', 'onHold'] as const;
export type WaitingCategory = (typeof waitingCategories)[number];

export const WaitingReason = shape({
  category: oneOf(...waitingCategories),
  text: Line(200),
  /** Working days after which to look again, offered with the reason; null leaves it to the agent. */
  days: nullable(Type.Integer({ minimum: 1, maximum: 365 })),
});
export type WaitingReason = Static<typeof WaitingReason>;

const waitingSettings = {
  /** What an agent chooses from; anything else he writes himself. */
  reasons: Type.Array(WaitingReason, { maxItems: 50 }),
  /** The plan that begins by itself when a ticket begins to wait for its customer. */
  autoPlanId: nullable(Id),
  /** After so many working days without anybody doing anything a ticket is «quiet for too long». */
  quietDays: Type.Integer({ minimum: 1, maximum: 90 }),
};
export const WaitingSettings = shape(waitingSettings);
export type WaitingSettings = Static<typeof WaitingSettings>;

export const getWaitingSettings = endpoint({
  name: 'waiting.settings',
  method: 'GET',
  path: '/waiting',
  permission: 'tickets.read',
  summary: 'Reasons to wait for, the plan that begins by itself, and when a ticket is quiet for too long.',
  reply: WaitingSettings,
});
export const updateWaitingSettings = endpoint({
  name: 'waiting.updateSettings',
  method: 'PATCH',
  path: '/waiting',
  permission: 'settings.manage',
  summary: 'Change reasons, the plan that begins by itself, and when a ticket is quiet for too long.',
  body: Type.Partial(WaitingSettings, { additionalProperties: false }),
  reply: WaitingSettings,
  refusals: ['notFound'],
});

export const delayUnits = ['hours', 'days', 'workingHours', 'workingDays'] as const;
export type DelayUnit = (typeof delayUnits)[number];
export const stepActions = ['nudge', 'close', 'return'] as const;
export type StepAction = (typeof stepActions)[number];

const PlanText = Type.String({ maxLength: 4000 });
export const PlanStep = shape({
  /** After the step before it; of the first, after the plan has begun. Letters leave in working time whatever the unit. */
  after: shape({ count: Type.Integer({ minimum: 1, maximum: 365 }), unit: oneOf(...delayUnits) }),
  /** `nudge` writes to the customer; `close` writes and solves; `return` makes it our turn and tells whose ticket it is. */
  action: oneOf(...stepActions),
  /** What is written, by the ticket's language, with variables such as `{{customer.name}}`. An empty one falls back on the other. */
  text: shape({ ru: PlanText, en: PlanText }),
});
export type PlanStep = Static<typeof PlanStep>;

const PlanSteps = Type.Array(PlanStep, { minItems: 1, maxItems: 10 });
const PlanInput = shape({ name: Line(80), steps: PlanSteps, active: Type.Optional(Type.Boolean()) });

export const FollowUpPlan = shape({
  id: Id,
  name: Type.String(),
  active: Type.Boolean(),
  steps: Type.Array(PlanStep),
  /** Comes with the desk while the company has no plan of its own. */
  builtIn: Type.Boolean(),
});
export type FollowUpPlan = Static<typeof FollowUpPlan>;

export const listPlans = endpoint({
  name: 'plans.list',
  method: 'GET',
  path: '/plans',
  permission: 'tickets.read',
  summary: 'Follow-up plans; the built-in one while there is no other.',
  reply: shape({ items: Type.Array(FollowUpPlan) }),
});
export const createPlan = endpoint({
  name: 'plans.create',
  method: 'POST',
  path: '/plans',
  permission: 'settings.manage',
  status: 201,
  summary: 'Add a follow-up plan. Its last step closes the ticket or brings it back to us.',
  body: PlanInput,
  reply: FollowUpPlan,
  refusals: ['badPlan', 'alreadyExists'],
});
export const updatePlan = endpoint({
  name: 'plans.update',
  method: 'PUT',
  path: '/plans/:id',
  permission: 'settings.manage',
  summary: 'Change a plan. Tickets on which it is at work keep the steps it began with.',
  params: IdParam,
  body: PlanInput,
  reply: FollowUpPlan,
  refusals: ['badPlan', 'notFound', 'alreadyExists'],
});
export const removePlan = endpoint({
  name: 'plans.remove',
  method: 'DELETE',
  path: '/plans/:id',
  permission: 'settings.manage',
  summary: 'Remove a plan. Tickets on which it is at work finish it.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});
export const previewPlan = endpoint({
  name: 'plans.preview',
  method: 'POST',
  path: '/plans/preview',
  permission: 'tickets.read',
  summary: 'When the letters of a plan would leave if it began now, or then, and what they would say.',
  body: shape({ steps: PlanSteps, from: Type.Optional(Moment), teamId: Type.Optional(Id) }),
  reply: shape({
    items: Type.Array(
      shape({ at: Moment, action: oneOf(...stepActions), ru: Type.String(), en: Type.String() }),
    ),
  }),
  refusals: ['badPlan'],
});

export const startPlan = endpoint({
  name: 'tickets.startPlan',
  method: 'POST',
  path: '/tickets/:number/plan',
  permission: 'tickets.work',
  status: 201,
  summary:
    'Start a follow-up plan on a ticket, in place of one that is at work. The ticket waits for its customer then.',
  params: NumberParam,
  body: shape({ planId: Id }),
  reply: Done,
  refusals: ['notFound', 'wrongStatus'],
});
export const stopPlan = endpoint({
  name: 'tickets.stopPlan',
  method: 'DELETE',
  path: '/tickets/:number/plan',
  permission: 'tickets.work',
  summary: 'Stop the plan on a ticket. It goes on waiting.',
  params: NumberParam,
  reply: Done,
  refusals: ['notFound'],
});
export const skipStep = endpoint({
  name: 'tickets.skipPlanStep',
  method: 'POST',
  path: '/tickets/:number/plan/skip',
  permission: 'tickets.work',
  summary: 'Leave out the next step of the plan; the one after it comes in its time.',
  params: NumberParam,
  reply: Done,
  refusals: ['notFound'],
});

export const snoozeTicket = endpoint({
  name: 'tickets.snooze',
  method: 'PUT',
  path: '/tickets/:number/snooze',
  permission: 'tickets.work',
  summary:
    'Put a ticket out of the way until then. A letter from the customer, or a promise that burns, brings it back sooner.',
  params: NumberParam,
  body: shape({ until: Moment }),
  reply: Done,
  refusals: ['notFound', 'wrongStatus', 'badRequest'],
});
export const wakeTicket = endpoint({
  name: 'tickets.wake',
  method: 'DELETE',
  path: '/tickets/:number/snooze',
  permission: 'tickets.work',
  summary: 'Bring a snoozed ticket back now.',
  params: NumberParam,
  reply: Done,
  refusals: ['notFound'],
});

export const Reminder = shape({
  id: Id,
  at: Moment,
  text: Type.String(),
  ticketNumber: Type.String(),
  subject: Type.String(),
});
export type Reminder = Static<typeof Reminder>;

export const listReminders = endpoint({
  name: 'reminders.list',
  method: 'GET',
  path: '/reminders',
  permission: 'tickets.read',
  summary: 'My reminders that are still to come, the nearest first.',
  query: shape(Pages),
  reply: pageOf(Reminder),
  refusals: ['badRequest'],
});
export const addReminder = endpoint({
  name: 'reminders.add',
  method: 'POST',
  path: '/tickets/:number/reminders',
  permission: 'tickets.read',
  status: 201,
  summary: 'Remind me of this ticket at that moment.',
  params: NumberParam,
  body: shape({ at: Moment, text: Type.String({ maxLength: 500 }) }),
  reply: Reminder,
  refusals: ['notFound', 'badRequest'],
});
export const removeReminder = endpoint({
  name: 'reminders.remove',
  method: 'DELETE',
  path: '/reminders/:id',
  permission: 'tickets.read',
  summary: 'Drop a reminder of mine.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

const Milliseconds = Type.Integer({ minimum: 0 });
export const TicketWaiting = shape({
  /** How long it has been whose turn up to now, in all; milliseconds of wall time. */
  turns: shape({ us: Milliseconds, customer: Milliseconds, partner: Milliseconds }),
  waitingOn: nullable(WaitingOn),
  since: Moment,
  plan: nullable(
    shape({
      id: Id,
      name: Type.String(),
      /** The step that comes next, from 1. */
      step: Type.Integer(),
      steps: Type.Integer(),
      action: oneOf(...stepActions),
      nextAt: Moment,
      startedAt: Moment,
      sent: Type.Integer(),
    }),
  ),
  snoozedUntil: nullable(Moment),
  /** Since when nobody has done anything; null when it is not too long. */
  quietSince: nullable(Moment),
  /** Mine. */
  reminders: Type.Array(Reminder),
});
export type TicketWaiting = Static<typeof TicketWaiting>;

export const getWaiting = endpoint({
  name: 'tickets.waiting',
  method: 'GET',
  path: '/tickets/:number/waiting',
  permission: 'tickets.read',
  summary:
    'What a ticket waits for: whose turn it is and for how long, the next step of its plan, my reminders.',
  params: NumberParam,
  reply: TicketWaiting,
  refusals: ['notFound'],
});

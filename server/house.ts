/** The only file that names everything that is switched on: who answers, who reacts, what is drained and when. */
import type { Door, Page, Route } from './platform/http/route.ts';
import type { Projection, Reaction } from './platform/events/relay.ts';
import type { Queue } from './platform/jobs/drain.ts';
import type { PeriodicJob } from './platform/jobs/timetable.ts';
import type { World } from './platform/world.ts';
import { deliveryQueue } from './channels/deliver/queue.ts';
import { emailRoutes } from './channels/email/routes.ts';
import { letterPages } from './channels/receive/pages.ts';
import { receptionQueue } from './channels/receive/queue.ts';
import { receptionRoutes } from './channels/receive/routes.ts';
import { listener, mailboxes } from './channels/watches.ts';
import { allAccounts } from './features/accounts/account.ts';
import { accountRoutes } from './features/accounts/routes.ts';
import { auditRoutes } from './features/audit/routes.ts';
import { calendarRoutes } from './features/calendars/routes.ts';
import { availabilityRoutes } from './features/availability/routes.ts';
import { trunkActions, trunkConditions, trunkDirectories } from './features/automation/offers.ts';
import { forgetRuleRuns } from './features/automation/jobs.ts';
import { automationMoments } from './features/automation/moments.ts';
import { automationQueue } from './features/automation/queue.ts';
import { automationReactions } from './features/automation/reactions.ts';
import { automationRoutes } from './features/automation/routes.ts';
import { piecesOf } from './features/automation/rule.ts';
import { cardRoutes } from './features/card/routes.ts';
import { conductRoutes } from './features/conduct/routes.ts';
import { noticeSilence } from './features/connections/jobs.ts';
import { connectionRoutes } from './features/connections/routes.ts';
import { forgetConsents } from './features/consents/jobs.ts';
import { consentPages } from './features/consents/pages.ts';
import { consentRoutes } from './features/consents/routes.ts';
import { customerRoutes } from './features/customers/routes.ts';
import { lineRoutes } from './features/lines/routes.ts';
import { letterRoutes } from './features/letters/routes.ts';
import { csatQueue } from './features/csat/queue.ts';
import { csatReactions } from './features/csat/reactions.ts';
import { filePages } from './features/files/pages.ts';
import { fileRoutes } from './features/files/routes.ts';
import { fieldRoutes } from './features/fields/routes.ts';
import { livePages } from './features/live/pages.ts';
import type { MomentHandler } from './features/tickets/moments.ts';
import type { Directory, RuleAction, RuleCondition } from './features/tickets/offers.ts';
import { momentQueue } from './features/tickets/queue.ts';
import type { AcknowledgementLine } from './features/tickets/acknowledgement.ts';
import { ticketReactions } from './features/tickets/reactions.ts';
import { ticketRoutes } from './features/tickets/routes.ts';
import { learnNightly } from './features/triage/jobs.ts';
import { triageConditions } from './features/triage/offers.ts';
import { triageReactions } from './features/triage/reactions.ts';
import { triageRoutes } from './features/triage/routes.ts';
import { formConditions } from './features/forms/offers.ts';
import { mentionConditions } from './features/mentions/offers.ts';
import { mentionReactions } from './features/mentions/reactions.ts';
import { mentionRoutes } from './features/mentions/routes.ts';
import { subjectRoutes } from './features/subjects/routes.ts';
import { topicRoutes } from './features/topics/routes.ts';
import { forgetNotices } from './features/notices/jobs.ts';
import { inspectionReactions } from './features/inspections/reactions.ts';
import { inspectionRoutes } from './features/inspections/routes.ts';
import { macroActions, macroDirectories } from './features/macros/offers.ts';
import { macroRoutes } from './features/macros/routes.ts';
import { noticeRoutes } from './features/notices/routes.ts';
import { lineActions } from './features/lines/offers.ts';
import { routingActions, routingConditions } from './features/routing/offers.ts';
import { routingMoments } from './features/routing/moments.ts';
import { absenceQueue } from './features/routing/queue.ts';
import { routingReactions } from './features/routing/reactions.ts';
import { routingRoutes } from './features/routing/routes.ts';
import { slaMoments } from './features/sla/moments.ts';
import { slaActions, slaConditions, slaDirectories } from './features/sla/offers.ts';
import { slaQueue } from './features/sla/queue.ts';
import { slaReactions } from './features/sla/reactions.ts';
import { slaRoutes } from './features/sla/routes.ts';
import { searchRoutes } from './features/search/routes.ts';
import { undeliveredRoutes } from './features/undelivered/routes.ts';
import { waitingMoments } from './features/waiting/moments.ts';
import { waitingActions, waitingConditions, waitingDirectories } from './features/waiting/offers.ts';
import { waitingReactions } from './features/waiting/reactions.ts';
import { waitingRoutes } from './features/waiting/routes.ts';
import { waitLine } from './features/waits/acknowledgement.ts';
import { waitReactions } from './features/waits/reactions.ts';
import { waitRoutes } from './features/waits/routes.ts';
import { supervisionRoutes } from './features/supervision/routes.ts';
import { viewRoutes } from './features/views/routes.ts';
import { tallyProjection } from './features/views/tally.ts';
import { forgetAutoReplies } from './features/outbox/jobs.ts';
import { hurryAfterChange } from './features/outbox/reactions.ts';
import { packRoutes } from './packs/routes.ts';
import { portalPages } from './portal/pages.ts';
import { sandboxPages } from './portal/sandbox/pages.ts';
import { forgetWebhookDeliveries } from './features/webhooks/jobs.ts';
import { webhookActions, webhookDirectories } from './features/webhooks/offers.ts';
import { webhookQueue } from './features/webhooks/queue.ts';
import { webhookRoutes } from './features/webhooks/routes.ts';
import { openDoor } from './features/staff/door.ts';
import { sweepEntriesNightly } from './features/staff/jobs.ts';
import { staffRoutes } from './features/staff/routes.ts';

/** Something that runs beside the queues for as long as the worker does: a listener, an open mailbox. */
export interface Watch {
  readonly name: string;
  readonly start: (world: World, accounts: () => Promise<string[]>) => Promise<{ stop(): Promise<void> }>;
}

export interface House {
  door: (world: World) => Door;
  routes: readonly Route[];
  pages: readonly Page[];
  projections: readonly Projection[];
  reactions: readonly Reaction[];
  queues: readonly ((world: World, house: House) => Queue)[];
  /** What branches add to the first automatic letter. */
  acknowledgement: readonly AcknowledgementLine[];
  /** Who is called when a moment of a ticket that he asked for has come. */
  moments: readonly MomentHandler[];
  timetable: readonly PeriodicJob[];
  watches: readonly Watch[];
  accounts: (world: World) => Promise<string[]>;
}

/** The pieces of which rules, macros and plans are made. */
export const conditions: readonly RuleCondition[] = [
  ...trunkConditions,
  ...formConditions,
  ...mentionConditions,
  ...triageConditions,
  ...slaConditions,
  ...routingConditions,
  ...waitingConditions,
];
export const actions: readonly RuleAction[] = [
  ...trunkActions,
  ...macroActions,
  ...webhookActions,
  ...slaActions,
  ...routingActions,
  ...lineActions,
  ...waitingActions,
];

/** Who knows what the ids in their blanks stand for. */
export const directories: readonly Directory[] = [
  ...trunkDirectories,
  ...macroDirectories,
  ...webhookDirectories,
  ...slaDirectories,
  ...waitingDirectories,
];

const pieces = piecesOf({ conditions, actions, directories });

const moments: readonly MomentHandler[] = [
  ...slaMoments,
  ...waitingMoments,
  ...routingMoments,
  ...automationMoments(pieces),
];

export const house: House = {
  door: openDoor,
  routes: [
    accountRoutes,
    staffRoutes,
    customerRoutes,
    calendarRoutes,
    connectionRoutes,
    consentRoutes,
    letterRoutes,
    emailRoutes,
    receptionRoutes,
    undeliveredRoutes,
    fileRoutes,
    ticketRoutes,
    fieldRoutes,
    subjectRoutes,
    mentionRoutes,
    topicRoutes,
    triageRoutes,
    viewRoutes,
    searchRoutes,
    cardRoutes,
    automationRoutes(pieces),
    macroRoutes(pieces),
    inspectionRoutes,
    webhookRoutes,
    packRoutes({ conditions, actions, directories }),
    slaRoutes,
    conductRoutes,
    noticeRoutes,
    waitingRoutes,
    availabilityRoutes,
    lineRoutes,
    routingRoutes,
    supervisionRoutes,
    waitRoutes,
    auditRoutes,
  ].flat(),
  pages: [filePages, livePages, consentPages, letterPages, portalPages, sandboxPages],
  projections: [tallyProjection],
  reactions: [
    ...ticketReactions,
    ...triageReactions,
    ...mentionReactions,
    ...csatReactions,
    ...slaReactions,
    ...waitingReactions,
    hurryAfterChange,
    ...automationReactions(pieces),
    ...inspectionReactions,
    ...routingReactions,
    ...waitReactions,
  ],
  queues: [
    momentQueue,
    receptionQueue,
    deliveryQueue,
    csatQueue,
    slaQueue,
    absenceQueue,
    automationQueue(pieces),
    webhookQueue,
  ],
  acknowledgement: [waitLine],
  moments,
  timetable: [
    learnNightly,
    sweepEntriesNightly,
    noticeSilence,
    forgetConsents,
    forgetAutoReplies,
    forgetNotices,
    forgetRuleRuns,
    forgetWebhookDeliveries,
  ],
  watches: [listener, mailboxes],
  accounts: allAccounts,
};

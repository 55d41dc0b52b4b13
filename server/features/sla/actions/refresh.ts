/**
 * Brings the clocks of one ticket up to its history, judges what has fallen due, and writes what the desk shows of it. It may be
 * called by anybody at any time and any number of times: the result depends on the history and the clock on the wall alone.
 */
import type { SlaTerms } from '../../../../contract/sla.ts';
import type { Scope } from '../../../platform/scope.ts';
import { calendarFor, type KnownCalendar } from '../../calendars/questions.ts';
import { allTopics, defaultsOf } from '../../topics/questions.ts';
import { wayTo } from '../../topics/rules.ts';
import { holdById } from '../../tickets/access.ts';
import { tell } from '../../tickets/events.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import type { ClockRow } from '../clock.ts';
import { policyChosen } from '../events.ts';
import { judgeClocks, planClocks, seconds } from '../plan.ts';
import { asksForCustomer, firstFitting, type PolicyRow, type TicketFacts } from '../policy.ts';
import { findVersions, list } from '../policy-sql.ts';
import {
  clocksOf,
  customerStanding,
  deleteClock,
  findUnder,
  history,
  judgeClock,
  putClock,
  type UnderSla,
} from '../sql.ts';
import { timelineFacts, timelineOf } from '../timeline.ts';
import { settle, type Standing } from './settle.ts';

export interface Occasion {
  /** When that happened which is looked at; now unless told. */
  at?: Date;
  /** Running clocks go over to the newest terms, and clocks that began before the policy are made. */
  move?: boolean;
}

/** Nothing happens when the ticket is gone or nothing was promised. */
export async function refreshClocks(scope: Scope, ticketId: string, occasion: Occasion = {}): Promise<void> {
  const ticket = await holdById(scope, ticketId);
  if (!ticket) return;
  const [under, clocks, policies] = await Promise.all([
    findUnder(scope.tx, { ticketId }),
    clocksOf(scope.tx, { ticketId }),
    list(scope.tx),
  ]);
  const policy = await policyFor(scope, ticket, under, policies);
  if (!policy && !under && clocks.length === 0 && !ticket.neededBy) return;
  const now = underNow(scope, ticket, under, policy, occasion);
  const standing: Standing = { ticket, clocks, before: clocks, under: now, underBefore: under };
  if ((under?.policyId ?? null) !== now.policyId) tellPolicy(scope, ticket, under, policy);
  await settle(scope, await counted(scope, standing, policy, occasion));
}

/** At a moment that was asked for: when nothing has happened since the clocks were counted, only the time has passed. */
export async function judgeTicket(scope: Scope, ticket: TicketRecord): Promise<void> {
  const ticketId = ticket.id;
  const [under, before] = await Promise.all([
    findUnder(scope.tx, { ticketId }),
    clocksOf(scope.tx, { ticketId }),
  ]);
  if (under?.seenVersion !== ticket.version) return refreshClocks(scope, ticketId);
  const clocks = judgeClocks(before, seconds(scope.now) ?? 0);
  const judged = clocks.filter(
    ({ breachedAt, warnedAt }, at) =>
      breachedAt !== before[at]?.breachedAt || warnedAt !== before[at]?.warnedAt,
  );
  // The moment has been taken away by whoever calls.
  const underBefore = { ...under, momentAt: null };
  await Promise.all([
    ...judged.map((clock) => judgeClock(scope.tx, { ticketId, ...clock })),
    settle(scope, { ticket, clocks, before, under, underBefore }),
  ]);
}

/** By hand, else as the topic says, else the first that fits. What was chosen for a finished ticket stays. */
async function policyFor(
  scope: Scope,
  ticket: TicketRecord,
  under: UnderSla | null,
  policies: readonly PolicyRow[],
): Promise<PolicyRow | null> {
  const kept = policies.find(({ id }) => id === under?.policyId) ?? null;
  if (under && (under.byHand || !isUnfinished(ticket.statusCategory))) return kept;
  return choosePolicy(scope, ticket, policies);
}

export async function choosePolicy(
  scope: Scope,
  ticket: TicketRecord,
  policies: readonly PolicyRow[],
): Promise<PolicyRow | null> {
  if (policies.length === 0) return null;
  const topicSays = ticket.topicId ? (await defaultsOf(scope, ticket.topicId)).slaPolicyId : null;
  const ofTopic = policies.find(({ id, enabled }) => enabled && id === topicSays);
  return ofTopic ?? firstFitting(policies, await factsOf(scope, ticket, policies));
}

async function factsOf(
  scope: Scope,
  ticket: TicketRecord,
  policies: readonly PolicyRow[],
): Promise<TicketFacts> {
  const way = ticket.topicId ? wayTo(await allTopics(scope), ticket.topicId) : [];
  const customer = asksForCustomer(policies)
    ? await customerStanding(scope.tx, { customerId: ticket.requesterId })
    : null;
  return {
    ticket,
    topicIds: way.map(({ id }) => id),
    tier: customer?.tier ?? null,
    organizationId: customer?.organizationId ?? null,
  };
}

function underNow(
  scope: Scope,
  ticket: TicketRecord,
  under: UnderSla | null,
  policy: PolicyRow | null,
  { move = false }: Occasion,
): UnderSla {
  const since = move ? ticket.createdAt : (under?.since ?? policy?.since ?? scope.now);
  const fresh = { byHand: false, raisedTo: 0, momentAt: null, neededTold: null };
  return { ...(under ?? fresh), policyId: policy?.id ?? null, since, seenVersion: ticket.version };
}

async function counted(
  scope: Scope,
  standing: Standing,
  policy: PolicyRow | null,
  { at = scope.now, move = false }: Occasion,
): Promise<Standing> {
  const { ticket, clocks, under } = standing;
  const ticketId = ticket.id;
  const timeline = timelineOf(await history(scope.tx, { ticketId, types: timelineFacts }));
  if (!timeline) return standing;
  const plan = planClocks({
    timeline,
    clocks,
    policy,
    since: seconds(under.since) ?? 0,
    at: seconds(at) ?? 0,
    now: seconds(scope.now) ?? 0,
    move,
    ticket,
    termsOf: await olderTerms(scope, clocks, policy),
    calendarOf: await calendars(scope, ticket, clocks, policy),
  });
  for (const clock of plan.changed) await putClock(scope.tx, { ticketId, ...clock });
  for (const { kind, cycle } of plan.gone) await deleteClock(scope.tx, { ticketId, kind, cycle });
  return { ...standing, clocks: plan.clocks };
}

/** The terms by which open clocks run that have kept an older version. */
async function olderTerms(
  scope: Scope,
  clocks: readonly ClockRow[],
  policy: PolicyRow | null,
): Promise<(policyId: string, version: number) => SlaTerms | null> {
  const older = clocks.filter((row) => row.policyId === policy?.id && row.policyVersion !== policy.version);
  if (older.length === 0) return () => null;
  const rows = await findVersions(scope.tx, {
    ids: older.map((row) => row.policyId),
    versions: older.map((row) => row.policyVersion),
  });
  return (policyId, version) =>
    rows.find((row) => row.policyId === policyId && row.version === version)?.terms ?? null;
}

async function calendars(
  scope: Scope,
  { teamId }: TicketRecord,
  clocks: readonly ClockRow[],
  policy: PolicyRow | null,
): Promise<(terms: SlaTerms) => KnownCalendar> {
  const ofTeam = await calendarFor(scope, { teamId });
  const named = [policy?.terms.calendarId ?? null, ...clocks.map(({ calendarId }) => calendarId)];
  const known = new Map<string, KnownCalendar>();
  for (const id of new Set(named.filter((one) => one !== null)))
    known.set(id, await calendarFor(scope, { calendarId: id, teamId }));
  return ({ calendarId }) => (calendarId === null ? ofTeam : (known.get(calendarId) ?? ofTeam));
}

function tellPolicy(
  scope: Scope,
  ticket: TicketRecord,
  under: UnderSla | null,
  policy: PolicyRow | null,
): void {
  if (!under && !policy) return;
  tell(scope, ticket, policyChosen, {
    from: under?.policyId ?? null,
    to: policy?.id ?? null,
    name: policy?.name ?? null,
    byHand: under?.byHand ?? false,
  });
}

/** How each deadline of a ticket came about, to the second. */
import type { ExplainedClock, ExplainedSpan } from '../../../contract/sla.ts';
import type { Loose } from '../../platform/http/route.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { calendarVersion } from '../calendars/questions.ts';
import { agentNames } from '../staff/questions.ts';
import { accessTicket } from '../tickets/access.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { isOpen, type ClockRow } from './clock.ts';
import { stretchesOf, toldSpans, usedUntil, type ToldSpan } from './count.ts';
import { date, seconds } from './plan.ts';
import type { PolicyRow } from './policy.ts';
import { findVersions, list, type VersionRow } from './policy-sql.ts';
import { clocksOf, findUnder, history } from './sql.ts';
import { timelineFacts, timelineOf, type Fact, type Timeline } from './timeline.ts';
import { slaWords } from './words.ts';

const CHANGES = ['sla.policyChosen', 'ticket.neededByChanged', 'ticket.priorityChanged'];

export async function explainDeadlines(scope: ReadScope, number: string) {
  const ticket = await accessTicket(scope, number);
  const ticketId = ticket.id;
  const [under, clocks, policies] = await Promise.all([
    findUnder(scope.tx, { ticketId }),
    clocksOf(scope.tx, { ticketId }),
    list(scope.tx),
  ]);
  const policy = policies.find(({ id }) => id === under?.policyId);
  return {
    policy: policy ? { id: policy.id, name: policy.name, byHand: under?.byHand ?? false } : null,
    clocks: clocks.length === 0 ? [] : await explained(scope, ticket, clocks, policies),
    neededBy: ticket.neededBy,
    now: scope.now,
  };
}

async function explained(
  scope: ReadScope,
  ticket: TicketRecord,
  clocks: readonly ClockRow[],
  policies: readonly PolicyRow[],
): Promise<Loose<ExplainedClock>[]> {
  const facts = await history(scope.tx, { ticketId: ticket.id, types: [...timelineFacts, ...CHANGES] });
  const timeline = timelineOf(facts.filter(({ type }) => timelineFacts.includes(type as never)));
  if (!timeline) return [];
  const versions = await findVersions(scope.tx, {
    ids: clocks.map(({ policyId }) => policyId),
    versions: clocks.map(({ policyVersion }) => policyVersion),
  });
  const changes = await changesOf(scope, facts, policies);
  const told: Loose<ExplainedClock>[] = [];
  for (const clock of clocks) {
    const version = versions.find(
      (row) => row.policyId === clock.policyId && row.version === clock.policyVersion,
    );
    if (!version) continue;
    const newest = policies.find(({ id }) => id === clock.policyId)?.version ?? clock.policyVersion;
    told.push({
      ...(await explain(scope, timeline, clock, version)),
      policy: { id: clock.policyId, name: version.name, version: clock.policyVersion, newest },
      changes: changes.filter(({ at }) => at >= clock.startedAt && (!clock.endedAt || at <= clock.endedAt)),
    });
  }
  return told;
}

async function explain(
  scope: ReadScope,
  timeline: Timeline,
  clock: ClockRow,
  { terms }: VersionRow,
): Promise<Omit<Loose<ExplainedClock>, 'policy' | 'changes'>> {
  const clockTerms = terms.clocks[clock.kind];
  const isWorking = clockTerms?.time === 'working';
  const calendar = isWorking ? await calendarVersion(scope, clock.calendarId, clock.calendarVersion) : null;
  const hours = calendar?.hours ?? null;
  const cycle = { startedAt: seconds(clock.startedAt) ?? 0, endedAt: seconds(clock.endedAt) };
  const stretches = stretchesOf(cycle, timeline.turns, clockTerms?.pausedFor ?? []);
  const now = seconds(scope.now) ?? 0;
  const until = cycle.endedAt ?? seconds(clock.dueAt) ?? now;
  const spans = toldSpans(stretches, timeline.turns, { from: cycle.startedAt, until }, hours);
  const { kind, priority, targetSeconds, startedAt, dueAt, riskAt, endedAt, breachedAt } = clock;
  return {
    kind,
    cycle: clock.cycle,
    state: clock.state,
    calendar: calendar && {
      id: calendar.id,
      name: calendar.name,
      version: calendar.version,
      timeZone: calendar.hours.timeZone,
    },
    priority,
    targetSeconds,
    usedSeconds: usedUntil(stretches, isOpen(clock) ? now : (cycle.endedAt ?? now), hours),
    startedAt,
    dueAt,
    riskAt,
    endedAt,
    breachedAt,
    spans: spans.map(spanOnWire),
  };
}

function spanOnWire({ from, to, what, turn }: ToldSpan): Loose<ExplainedSpan> {
  return { from: date(from), to: date(to), seconds: to - from, what, turn };
}

interface Change {
  at: Date;
  by: string;
  what: 'priority' | 'policy' | 'neededBy';
  from: string | null;
  to: string | null;
}

async function changesOf(
  scope: ReadScope,
  facts: readonly Fact[],
  policies: readonly PolicyRow[],
): Promise<Change[]> {
  const changes = facts.filter(({ type }) => CHANGES.includes(type));
  const people = changes.flatMap(({ actorKind, actorId }) =>
    actorId && actorKind !== 'customer' ? [actorId] : [],
  );
  const names = await agentNames(scope, people);
  const desk = slaWords[scope.actor.language].desk;
  const nameOf = (id: unknown) => policies.find((policy) => policy.id === id)?.name ?? null;
  return changes.map(({ at, type, actorId, data }) => {
    const by = names.get(actorId ?? '') ?? desk;
    if (type === 'sla.policyChosen')
      return {
        at,
        by,
        what: 'policy' as const,
        from: nameOf(data['from']),
        to: nameOf(data['to']) ?? text(data['name']),
      };
    const what = type === 'ticket.priorityChanged' ? ('priority' as const) : ('neededBy' as const);
    return { at, by, what, from: text(data['from']), to: text(data['to']) };
  });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What the clocks of a ticket are to be, from its history and its policy. Pure. */
import type { SlaClockTerms, SlaTerms } from '../../../contract/sla.ts';
import type { Priority } from '../../../contract/terms.ts';
import type { KnownCalendar } from '../calendars/questions.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { isOpen, type ClockRow } from './clock.ts';
import { countClock, stretchesOf, momentOf, usedUntil, type Stretch } from './count.ts';
import type { PolicyRow } from './policy.ts';
import type { Cycle, Timeline } from './timeline.ts';

export interface Wanted {
  timeline: Timeline;
  clocks: readonly ClockRow[];
  policy: Pick<PolicyRow, 'id' | 'version' | 'terms'> | null;
  /** Unix seconds. Clocks that would have begun before are not made. */
  since: number;
  /** When what we look at happened; what had ended before is not made either. */
  at: number;
  now: number;
  /** To the newest version of the policy, also what runs already. */
  move: boolean;
  ticket: Pick<TicketRecord, 'priority' | 'teamId' | 'assigneeId' | 'line'>;
  termsOf: (policyId: string, version: number) => SlaTerms | null;
  calendarOf: (terms: SlaTerms) => KnownCalendar;
}

export interface Plan {
  /** All clocks of the ticket as they are to be. */
  clocks: ClockRow[];
  changed: ClockRow[];
  /** Of questions that never were: the answer before them has been taken back. */
  gone: ClockRow[];
}

export function planClocks(wanted: Wanted): Plan {
  const clocks = wanted.timeline.cycles.flatMap((cycle) => clockOf(wanted, cycle) ?? []);
  const changed = clocks.filter((clock) => !isSame(clock, rowOf(wanted, clock)));
  const gone = wanted.clocks.filter((row) => !wanted.timeline.cycles.some((cycle) => isOf(row, cycle)));
  return { clocks, changed, gone };
}

function clockOf(wanted: Wanted, cycle: Cycle): ClockRow | null {
  const row = rowOf(wanted, cycle);
  if (row && hasEndedSo(row, cycle)) return row;
  if (!row && (cycle.startedAt < wanted.since || (cycle.endedAt !== null && cycle.endedAt < wanted.at)))
    return null;
  const { policy } = wanted;
  if (!policy) return row && stopped(row, wanted);
  const version = row && row.policyId === policy.id && !wanted.move ? row.policyVersion : policy.version;
  const terms = version === policy.version ? policy.terms : wanted.termsOf(policy.id, version);
  const priority = priorityAt(wanted, cycle.endedAt);
  const minutes = terms?.clocks[cycle.kind]?.targets[priority];
  if (!terms || !minutes) return row && stopped(row, wanted);
  return counted(wanted, cycle, { terms, version, priority, target: minutes * 60, row });
}

/** A clock that has ended stays as it was counted then. */
function hasEndedSo(row: ClockRow, cycle: Cycle): boolean {
  return !isOpen(row) && cycle.endedAt !== null && seconds(row.endedAt) === cycle.endedAt;
}

/** The promise is not made any more. */
function stopped(row: ClockRow, { at }: Wanted): ClockRow {
  if (!isOpen(row)) return row;
  return { ...row, state: 'stopped', endedAt: date(at), pausedSince: null, riskAt: null };
}

/** Before the first change it was what the change came from. */
function priorityAt({ timeline, ticket }: Wanted, moment: number | null): Priority {
  if (moment === null) return ticket.priority;
  const before = timeline.priorities.findLast(({ at }) => at <= moment);
  return before?.to ?? timeline.priorities[0]?.from ?? ticket.priority;
}

interface Terms {
  terms: SlaTerms;
  version: number;
  priority: Priority;
  target: number;
  row: ClockRow | null;
}

function counted(wanted: Wanted, cycle: Cycle, terms: Terms): ClockRow | null {
  const clockTerms = terms.terms.clocks[cycle.kind];
  if (!clockTerms || !wanted.policy) return null;
  const calendar = wanted.calendarOf(terms.terms);
  const hours = clockTerms.time === 'working' ? calendar.hours : null;
  const stretches = stretchesOf(cycle, wanted.timeline.turns, clockTerms.pausedFor);
  const measure = { target: terms.target, hours, warn: terms.terms.warn };
  const count = countClock(goingOn(stretches, cycle), cycle, measure);
  const until = cycle.endedAt ?? count.pausedSince ?? wanted.now;
  const judged = judgedBy(terms.row, count, cycle.endedAt ?? wanted.now, cycle.endedAt !== null);
  return {
    kind: cycle.kind,
    cycle: cycle.cycle,
    policyId: wanted.policy.id,
    policyVersion: terms.version,
    calendarId: hours ? calendar.id : null,
    calendarVersion: hours ? calendar.version : 0,
    priority: terms.priority,
    targetSeconds: terms.target,
    state: cycle.end ?? (count.pausedSince === null ? 'running' : 'paused'),
    startedAt: date(cycle.startedAt),
    pausedSince: maybeDate(count.pausedSince),
    consumedSeconds: usedUntil(stretches, until, hours),
    riskAt: maybeDate(count.riskAt),
    dueAt: maybeDate(count.dueAt),
    ...judged,
    endedAt: maybeDate(cycle.endedAt),
    elapsedSeconds: cycle.end === 'met' && cycle.endedAt !== null ? cycle.endedAt - cycle.startedAt : null,
    agentId: cycle.endedBy ?? wanted.ticket.assigneeId,
    teamId: wanted.ticket.teamId,
    line: wanted.ticket.line,
  };
}

/** By when it would have been due, had it not ended: so that one can see how much was to spare. */
function goingOn(stretches: readonly Stretch[], { endedAt }: Cycle): Stretch[] {
  return stretches.map((one) => (endedAt !== null && one.to === endedAt ? { ...one, to: null } : one));
}

/** An answer in the very second in which it is due is in time. */
function judgedBy(
  row: ClockRow | null,
  { dueAt, riskAt }: { dueAt: number | null; riskAt: number | null },
  moment: number,
  hasEnded: boolean,
): Pick<ClockRow, 'breachedAt' | 'warnedAt'> {
  const isPast = (at: number | null) => at !== null && (hasEnded ? at < moment : at <= moment);
  return {
    breachedAt: isPast(dueAt) ? (row?.breachedAt ?? maybeDate(dueAt)) : null,
    warnedAt: isPast(riskAt) ? (row?.warnedAt ?? maybeDate(riskAt)) : null,
  };
}

/** Only the time has passed: what has fallen due since the clocks were counted. */
export function judgeClocks(clocks: readonly ClockRow[], now: number): ClockRow[] {
  return clocks.map((clock) => {
    if (!isOpen(clock)) return clock;
    const isPast = (at: Date | null) => at !== null && (seconds(at) ?? 0) <= now;
    return {
      ...clock,
      breachedAt: clock.breachedAt ?? (isPast(clock.dueAt) ? clock.dueAt : null),
      warnedAt: clock.warnedAt ?? (isPast(clock.riskAt) ? clock.riskAt : null),
    };
  });
}

/** The next moment at which a clock has something to say; null when none has. */
export function nextMomentOf(clocks: readonly ClockRow[], now: number): Date | null {
  const moments = clocks
    .filter(isOpen)
    .flatMap(({ riskAt, dueAt, warnedAt, breachedAt }) => [
      warnedAt || breachedAt ? null : riskAt,
      breachedAt ? null : dueAt,
    ])
    .filter((at): at is Date => at !== null && (seconds(at) ?? 0) > now);
  return moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Used up until a moment, for showing. */
export function usedBy(
  timeline: Timeline,
  cycle: Cycle,
  terms: SlaClockTerms,
  calendar: KnownCalendar,
  moment: number,
): number {
  const hours = terms.time === 'working' ? calendar.hours : null;
  return usedUntil(stretchesOf(cycle, timeline.turns, terms.pausedFor), moment, hours);
}

export function dueOf(
  stretches: readonly Stretch[],
  cycle: Cycle,
  target: number,
  hours: KnownCalendar['hours'] | null,
): number | null {
  return momentOf(goingOn(stretches, cycle), target, hours);
}

function rowOf({ clocks }: Wanted, cycle: Pick<ClockRow, 'kind' | 'cycle'>): ClockRow | null {
  return clocks.find((row) => isOf(row, cycle)) ?? null;
}

function isOf(row: Pick<ClockRow, 'kind' | 'cycle'>, cycle: Pick<ClockRow, 'kind' | 'cycle'>): boolean {
  return row.kind === cycle.kind && row.cycle === cycle.cycle;
}

/** What was used up so far is told anew at every count: it alone is no change. */
function isSame(clock: ClockRow, row: ClockRow | null): boolean {
  if (!row) return false;
  const consumedSeconds = clock.state === 'running' ? row.consumedSeconds : clock.consumedSeconds;
  return JSON.stringify({ ...clock, consumedSeconds }) === JSON.stringify(orderedAs(clock, row));
}

function orderedAs(model: ClockRow, row: ClockRow): ClockRow {
  const entries = Object.keys(model).map((key) => [key, row[key as keyof ClockRow]]);
  return Object.fromEntries(entries) as ClockRow;
}

export function seconds(at: Date | null): number | null {
  return at === null ? null : Math.floor(at.getTime() / 1000);
}
export function date(at: number): Date {
  return new Date(at * 1000);
}
function maybeDate(at: number | null): Date | null {
  return at === null ? null : date(at);
}

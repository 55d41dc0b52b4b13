/** The arithmetic of a promise: from when it ran, whose turn stopped it, and so by when it is due. Pure; Unix seconds. */
import type { SlaClockTerms, SlaTerms } from '../../../contract/sla.ts';
import type { WorkCalendar } from '../calendars/calendar.ts';
import { addWorkingTime, countedSpans, workingTimeBetween } from '../calendars/rules.ts';
import type { Cycle, Turn } from './timeline.ts';

/** A stretch in which the clock ran; `to` is null while it still does. */
export interface Stretch {
  from: number;
  to: number | null;
}

export interface Count {
  /** The moment at which the target is used up, if it is or will be; null while the clock stands still short of it. */
  dueAt: number | null;
  riskAt: number | null;
  /** Since when it stands still; null when it runs or has ended. */
  pausedSince: number | null;
}

/** `hours` is null for wall time. */
export interface Measure {
  target: number;
  hours: WorkCalendar | null;
  warn: SlaTerms['warn'];
}

/** When the clock of this question ran. While a ticket is solved no clock runs. */
export function stretchesOf(
  cycle: Pick<Cycle, 'startedAt' | 'endedAt'>,
  turns: readonly Turn[],
  pausedFor: SlaClockTerms['pausedFor'],
): Stretch[] {
  const stops = new Set<string>([...pausedFor, 'nobody']);
  const stretches: Stretch[] = [];
  for (const turn of turns) {
    if (stops.has(turn.whose)) continue;
    const from = Math.max(turn.from, cycle.startedAt);
    const to = earliest(turn.to, cycle.endedAt);
    if (to !== null && to <= from) continue;
    const last = stretches.at(-1);
    if (last && last.to === from) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

export function countClock(
  stretches: readonly Stretch[],
  cycle: Pick<Cycle, 'startedAt' | 'endedAt'>,
  measure: Measure,
): Count {
  const { target, hours } = measure;
  const last = stretches.at(-1);
  const stands = cycle.endedAt === null && (last === undefined || last.to !== null);
  return {
    dueAt: momentOf(stretches, target, hours),
    riskAt: momentOf(stretches, riskTarget(measure), hours),
    pausedSince: stands ? (last?.to ?? cycle.startedAt) : null,
  };
}

/** After so much time used up it is at risk. */
function riskTarget({ target, warn }: Measure): number {
  const byShare = warn.percent === null ? target : Math.floor((target * warn.percent) / 100);
  const byRest = warn.minutes === null ? target : Math.max(0, target - warn.minutes * 60);
  return Math.min(byShare, byRest);
}

/** When so many seconds of the stretches have been used up; null when they are not enough. */
export function momentOf(
  stretches: readonly Stretch[],
  seconds: number,
  hours: WorkCalendar | null,
): number | null {
  let left = seconds;
  for (const { from, to } of stretches) {
    if (to === null) return after(from, left, hours);
    const length = between(from, to, hours);
    if (left <= length) return after(from, left, hours);
    left -= length;
  }
  return null;
}

/** Seconds used up until a moment. */
export function usedUntil(stretches: readonly Stretch[], moment: number, hours: WorkCalendar | null): number {
  return stretches.reduce(
    (sum, { from, to }) => sum + between(from, Math.min(to ?? moment, moment), hours),
    0,
  );
}

function after(from: number, seconds: number, hours: WorkCalendar | null): number | null {
  return hours ? addWorkingTime(hours, from, seconds) : from + seconds;
}

function between(from: number, to: number, hours: WorkCalendar | null): number {
  if (to <= from) return 0;
  return hours ? workingTimeBetween(hours, from, to) : to - from;
}

export interface ToldSpan {
  from: number;
  to: number;
  what: 'counted' | 'off' | 'paused';
  turn: 'customer' | 'partner' | 'nobody' | null;
}

/** Everything between the start and a moment, without a gap: what counted, what lay outside working hours, whose turn stopped it. */
export function toldSpans(
  stretches: readonly Stretch[],
  turns: readonly Turn[],
  { from, until }: { from: number; until: number },
  hours: WorkCalendar | null,
): ToldSpan[] {
  const told: ToldSpan[] = [];
  let at = from;
  for (const stretch of stretches) {
    const [begin, end] = [Math.max(stretch.from, at), Math.min(stretch.to ?? until, until)];
    if (begin >= until) break;
    told.push(...pausedBetween(turns, at, begin), ...workedBetween(begin, end, hours));
    at = Math.max(at, end);
  }
  return [...told, ...pausedBetween(turns, at, until)];
}

function pausedBetween(turns: readonly Turn[], from: number, until: number): ToldSpan[] {
  return turns.flatMap(({ from: begin, to, whose }) => {
    const [start, end] = [Math.max(begin, from), Math.min(to ?? until, until)];
    return start < end && whose !== 'us'
      ? [{ from: start, to: end, what: 'paused' as const, turn: whose }]
      : [];
  });
}

function workedBetween(from: number, to: number, hours: WorkCalendar | null): ToldSpan[] {
  if (to <= from) return [];
  if (!hours) return [{ from, to, what: 'counted', turn: null }];
  const told: ToldSpan[] = [];
  let at = from;
  for (const { start, end } of countedSpans(hours, from, to)) {
    if (start > at) told.push({ from: at, to: start, what: 'off', turn: null });
    told.push({ from: start, to: end, what: 'counted', turn: null });
    at = end;
  }
  if (at < to) told.push({ from: at, to, what: 'off', turn: null });
  return told;
}

/**
 * What has happened to a ticket, as far as promises are concerned, read from its history. Pure: the same history gives the same
 * whenever and by whomever it is read, so that a clock depends on when things happened and never on when they were noticed.
 */
import type { SlaKind } from '../../../contract/sla.ts';
import type { Priority, StatusCategory } from '../../../contract/terms.ts';
import { turnIn } from '../tickets/rules.ts';
import type { WaitingOn } from '../tickets/ticket.ts';

/** An event of the log, as much of it as matters. */
export interface Fact {
  id: string;
  xid: string;
  at: Date;
  type: string;
  actorKind: string;
  actorId: string | null;
  data: Record<string, unknown>;
}

/** Whose turn it was; `nobody` while it was solved or closed. Unix seconds; the last one has no end. */
export interface Turn {
  from: number;
  to: number | null;
  whose: WaitingOn | 'nobody';
}

/** One question that waits for its answer. */
export interface Cycle {
  kind: SlaKind;
  cycle: number;
  startedAt: number;
  endedAt: number | null;
  /** How it ended: with what was promised, or without anybody's judgement. */
  end: 'met' | 'stopped' | null;
  endedBy: string | null;
}

export interface PriorityChange {
  at: number;
  from: Priority;
  to: Priority;
  actorKind: string;
  actorId: string | null;
}

export interface Timeline {
  openedAt: number;
  turns: Turn[];
  cycles: Cycle[];
  priorities: PriorityChange[];
}

/** The kinds of facts that are read. */
export const timelineFacts = [
  'ticket.opened',
  'ticket.customerWrote',
  'ticket.replied',
  'ticket.sendUndone',
  'ticket.statusChanged',
  'ticket.priorityChanged',
  'ticket.joined',
] as const;

/** Null for a history that does not begin with the opening. */
export function timelineOf(history: readonly Fact[]): Timeline | null {
  const facts = withoutUndone(inOrder(history));
  const opened = facts.find(({ type }) => type === 'ticket.opened');
  if (!opened) return null;
  const joinedAway = new Set(facts.filter(isJoinedAway).map(({ xid }) => xid));
  const timeline = begun(opened);
  for (const { fact, at } of timed(facts)) read(timeline, fact, at, joinedAway);
  return timeline;
}

/** Versions follow each other under the ticket's lock; times and ids of several nodes need not. */
function inOrder(history: readonly Fact[]): Fact[] {
  return history.toSorted(
    (a, b) => Number(a.data['version'] ?? 0) - Number(b.data['version'] ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** Whole seconds that never run backwards, though a transaction that waited for another began before it. */
function timed(facts: readonly Fact[]): { fact: Fact; at: number }[] {
  let latest = 0;
  return facts.map((fact) => {
    latest = Math.max(latest, Math.floor(fact.at.getTime() / 1000));
    return { fact, at: latest };
  });
}

/** A reply that was taken back never was; and when the taking back has restored the status, that it changed was not either. */
function withoutUndone(facts: readonly Fact[]): Fact[] {
  const undoing = new Map(
    facts
      .filter(({ type }) => type === 'ticket.sendUndone')
      .map((fact) => [fact.data['messageId'], fact.xid]),
  );
  if (undoing.size === 0) return [...facts];
  const gone = new Set<string>();
  const restored = new Set<string>();
  for (const fact of facts) {
    const by = fact.type === 'ticket.replied' && undoing.get(fact.data['messageId']);
    if (!by) continue;
    gone.add(fact.id);
    if (facts.some(({ xid, type }) => xid === by && type === 'ticket.statusChanged'))
      restored.add(fact.xid).add(by);
  }
  return facts.filter(
    ({ id, xid, type }) => !gone.has(id) && !(type === 'ticket.statusChanged' && restored.has(xid)),
  );
}

function isJoinedAway({ type, data }: Fact): boolean {
  return type === 'ticket.joined' && typeof data['into'] === 'string';
}

function begun(opened: Fact): Timeline {
  const openedAt = Math.floor(opened.at.getTime() / 1000);
  return { openedAt, turns: [{ from: openedAt, to: null, whose: 'us' }], cycles: [], priorities: [] };
}

function read(timeline: Timeline, fact: Fact, at: number, joinedAway: ReadonlySet<string>): void {
  switch (fact.type) {
    case 'ticket.opened':
      start(timeline, 'resolution', at);
      if (fact.data['messageId']) start(timeline, 'firstResponse', at);
      return;
    case 'ticket.customerWrote':
      return fact.data['quiet'] ? undefined : asked(timeline, at);
    case 'ticket.joined':
      return isJoinedAway(fact) ? undefined : asked(timeline, at);
    case 'ticket.replied':
      return isByPerson(fact) ? answered(timeline, fact, at) : undefined;
    case 'ticket.statusChanged':
      return turned(timeline, fact, at, joinedAway.has(fact.xid));
    case 'ticket.priorityChanged':
      return void timeline.priorities.push(priorityChange(fact, at));
  }
}

/** What the desk sends by itself is no answer. */
function isByPerson({ actorKind }: Fact): boolean {
  return actorKind === 'agent' || actorKind === 'token';
}

function asked(timeline: Timeline, at: number): void {
  if (!running(timeline, 'firstResponse') && !running(timeline, 'nextResponse'))
    start(timeline, 'nextResponse', at);
}

function answered(timeline: Timeline, fact: Fact, at: number): void {
  for (const kind of ['firstResponse', 'nextResponse'] as const) {
    const cycle = running(timeline, kind);
    if (cycle) end(cycle, at, 'met', fact.actorId);
  }
}

function turned(timeline: Timeline, fact: Fact, at: number, joinedAway: boolean): void {
  const whose = turnIn(fact.data['category'] as StatusCategory) ?? 'nobody';
  const last = timeline.turns.at(-1);
  if (!last || last.whose === whose) return;
  last.to = at;
  timeline.turns.push({ from: at, to: null, whose });
  if (whose === 'nobody') finished(timeline, fact, at, joinedAway);
  else if (last.whose === 'nobody') reopened(timeline);
}

/** Solving is the resolution; a question without an answer is not judged any more. */
function finished({ cycles }: Timeline, fact: Fact, at: number, joinedAway: boolean): void {
  for (const cycle of cycles.filter(({ endedAt }) => endedAt === null)) {
    const isMet = cycle.kind === 'resolution' && !joinedAway;
    end(cycle, at, isMet ? 'met' : 'stopped', isByPerson(fact) ? fact.actorId : null);
  }
}

/** The promise to solve it goes on where it stood; the time in between was nobody's turn. */
function reopened({ cycles }: Timeline): void {
  const resolution = cycles.find(({ kind }) => kind === 'resolution');
  if (resolution) Object.assign(resolution, { endedAt: null, end: null, endedBy: null });
}

function running({ cycles }: Timeline, kind: SlaKind): Cycle | undefined {
  return cycles.findLast((cycle) => cycle.kind === kind && cycle.endedAt === null);
}

function start({ cycles }: Timeline, kind: SlaKind, at: number): void {
  const cycle = cycles.filter((one) => one.kind === kind).length + 1;
  cycles.push({ kind, cycle, startedAt: at, endedAt: null, end: null, endedBy: null });
}

function end(cycle: Cycle, at: number, how: 'met' | 'stopped', by: string | null): void {
  cycle.endedAt = at;
  cycle.end = how;
  cycle.endedBy = by;
}

function priorityChange(fact: Fact, at: number): PriorityChange {
  const { from, to } = fact.data as { from: Priority; to: Priority };
  return { at, from, to, actorKind: fact.actorKind, actorId: fact.actorId };
}

/** Runs a draft over the past: which tickets it would have hit, what it would have changed, whom it would have contradicted. Changes nothing. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Rehearsal, RuleDraft } from '../../../contract/automation.ts';
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { factsOf, openedSince } from '../tickets/questions.ts';
import { allStatuses } from '../tickets/statuses.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { isUnfinished } from '../tickets/rules.ts';
import { disagreements, foreseen, wouldChange } from './conflicts.ts';
import { piecesIn } from './evaluate.ts';
import { gatherFacts } from './facts.ts';
import { pieceInWords, type NamesById } from './in-words.ts';
import { knownRules, type KnownRule } from './known.ts';
import { answerOf, whyInWords } from './matching.ts';
import { stopperOf, stoppersAbove, wouldAct, type Scene } from './meetings.ts';
import { namesIn } from './naming.ts';
import { asItWas, asItWasAt, type Categories } from './past.ts';
import { refuseBadRule } from './refuse-bad.ts';
import type { Pieces, RuleBody } from './rule.ts';
import { find } from './sql.ts';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const MAX_TICKETS = 5_000;
const BATCH = 100;
/** A person waits for it. */
const MAX_MS = 10_000;
const MAX_SHOWN = 100;

interface Stage {
  scope: ReadScope;
  pieces: Pieces;
  draft: RuleDraft;
  body: RuleBody;
  others: KnownRule[];
  /** Triggers that are asked before the draft, and keep it from being asked when they hold. */
  stoppers: KnownRule[];
  names: NamesById;
  categories: Categories;
}

/** Refuses `badRule`. `ruleId`: the rule that the draft is a change of, which is no conflict. */
export async function rehearse(
  scope: ReadScope,
  pieces: Pieces,
  asked: { rule: RuleDraft; days: number; ruleId?: string },
): Promise<Rehearsal> {
  const stage = await setStage(scope, pieces, asked);
  const began = performance.now();
  const since = new Date(scope.now.getTime() - asked.days * DAY_MS);
  const tickets = await openedSince(scope, since, MAX_TICKETS);
  const hits: Rehearsal['items'] = [];
  const conflicts = new Map<string, Rehearsal['conflicts'][number]>();
  const stopped = new Map<string, Rehearsal['stopped'][number]>();
  let [looked, found] = [0, 0];
  while (looked < tickets.length && performance.now() - began < MAX_MS) {
    const batch = tickets.slice(looked, looked + BATCH);
    for (const hit of await hitsIn(stage, batch)) {
      if (hit.stoppedBy) {
        const { id: ruleId, name } = hit.stoppedBy;
        stopped.set(ruleId, { ruleId, name, times: (stopped.get(ruleId)?.times ?? 0) + 1 });
        continue;
      }
      found += 1;
      if (hits.length < MAX_SHOWN) hits.push(hit.shown);
      for (const one of hit.conflicts) countConflict(conflicts, one);
    }
    looked += batch.length;
    await breathe();
  }
  return {
    looked,
    hits: found,
    whole: looked === tickets.length && tickets.length < MAX_TICKETS,
    items: hits,
    conflicts: [...conflicts.values()].toSorted((a, b) => b.times - a.times),
    stopped: [...stopped.values()].toSorted((a, b) => b.times - a.times),
  };
}

async function setStage(
  scope: ReadScope,
  pieces: Pieces,
  { rule, ruleId }: { rule: RuleDraft; ruleId?: string },
): Promise<Stage> {
  await refuseBadRule(scope, pieces, rule);
  const { events, timing = null, conditions, actions, stopOnMatch } = rule;
  const [names, statuses, rules, own] = await Promise.all([
    namesIn(scope, pieces, [...piecesIn(conditions), ...actions]),
    allStatuses(scope),
    knownRules(scope.world, scope.accountId),
    ruleId ? find(scope.tx, { id: ruleId }) : null,
  ]);
  return {
    scope,
    pieces,
    draft: rule,
    body: { events, timing, conditions, actions, stopOnMatch },
    others: rules.filter(({ id }) => id !== ruleId),
    stoppers: rule.kind === 'trigger' ? stoppersAbove(rules, own?.position) : [],
    names,
    categories: new Map(statuses.map(({ id, category }) => [id, category])),
  };
}

interface Hit {
  shown: Rehearsal['items'][number];
  conflicts: Rehearsal['conflicts'];
  stoppedBy: KnownRule | null;
}

async function hitsIn(stage: Stage, tickets: readonly TicketRecord[]): Promise<Hit[]> {
  const facts = Map.groupBy(
    await factsOf(
      stage.scope,
      tickets.map(({ id }) => id),
    ),
    ({ ticketId }) => ticketId,
  );
  const hits: Hit[] = [];
  for (const ticket of tickets)
    for (const scene of scenesOf(stage, ticket, facts.get(ticket.id) ?? [])) {
      const hit = await play(stage, scene);
      if (hit) hits.push(hit);
    }
  return hits;
}

function scenesOf(
  { draft, body, scope, categories }: Stage,
  now: TicketRecord,
  facts: LoggedEvent[],
): Scene[] {
  if (draft.kind === 'trigger')
    return facts
      .filter(({ type }) => body.events.includes(type))
      .map((event) => ({ ticket: asItWas(now, facts, event, categories), event, at: event.at }));
  const { timing } = body;
  if (timing?.kind !== 'after')
    return isUnfinished(now.statusCategory) ? [{ ticket: now, event: null, at: scope.now }] : [];
  return facts
    .filter(({ type }) => type === timing.event)
    .map((event) => ({ event, at: new Date(event.at.getTime() + (timing.minutes ?? 0) * MINUTE_MS) }))
    .filter(({ at }, place, all) => {
      const next = all[place + 1]?.event.at;
      // The next such fact begins the time anew.
      return at <= scope.now && (next === undefined || next >= at);
    })
    .map(({ event, at }) => ({ ticket: asItWasAt(now, facts, at, categories), event, at }));
}

async function play(stage: Stage, { ticket, event, at }: Scene): Promise<Hit | null> {
  const { scope, pieces, body, names } = stage;
  const { language } = scope.actor;
  const facts = gatherFacts(scope, ticket, event, at);
  const answer = await answerOf(scope, pieces, body, facts);
  if (!answer.holds) return null;
  const changes = body.actions.filter((used) => wouldChange(pieces, used, ticket));
  const own = foreseen(pieces, body.actions, ticket);
  const conflicts: Rehearsal['conflicts'] = [];
  for (const other of stage.others) {
    const about = disagreements(own, foreseen(pieces, other.body.actions, ticket));
    if (about.length > 0 && (await wouldAct(stage, other, { ticket, event, at }, own)))
      conflicts.push({ ruleId: other.id, name: other.name, about, times: 1 });
  }
  const { number, subject } = ticket;
  return {
    conflicts,
    stoppedBy: await stopperOf(stage, stage.stoppers, facts),
    shown: {
      number,
      subject,
      at: at.toISOString(),
      why: whyInWords(pieces, answer.by, language, names),
      changes: changes.flatMap((used) => {
        const piece = pieces.actions.get(used.key);
        return piece ? pieceInWords(piece, used, language, names) : [];
      }),
      conflicts: conflicts.map(({ name }) => name),
    },
  };
}

function countConflict(
  known: Map<string, Rehearsal['conflicts'][number]>,
  one: Rehearsal['conflicts'][number],
): void {
  const before = known.get(one.ruleId);
  const about = [...new Set([...(before?.about ?? []), ...one.about])];
  known.set(one.ruleId, { ...one, about, times: (before?.times ?? 0) + 1 });
}

/** Which other rules a draft would have met on a ticket: those that keep it from being asked, those that act on it as well. */
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { TicketChanges } from '../tickets/actions/change.ts';
import type { RuleFacts } from '../tickets/offers.ts';
import { turnIn } from '../tickets/rules.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { gatherFacts } from './facts.ts';
import type { KnownRule } from './known.ts';
import { wouldHold } from './matching.ts';
import type { Categories } from './past.ts';
import type { Pieces } from './rule.ts';

const MINUTE_MS = 60_000;

/** A moment at which the draft would have been asked, with the ticket as it was. */
export interface Scene {
  ticket: TicketRecord;
  event: LoggedEvent | null;
  at: Date;
}

interface Stage {
  scope: ReadScope;
  pieces: Pieces;
  categories: Categories;
}

/** Triggers that stop the rest and are asked before the one at that place; a new rule comes last. */
export function stoppersAbove(rules: readonly KnownRule[], position = Infinity): KnownRule[] {
  return rules.filter((rule) => rule.kind === 'trigger' && rule.body.stopOnMatch && rule.position < position);
}

/** The first that would have stopped a trigger at this fact. */
export async function stopperOf(
  { scope, pieces }: Stage,
  stoppers: readonly KnownRule[],
  facts: RuleFacts,
): Promise<KnownRule | null> {
  const type = facts.event?.type ?? '';
  for (const rule of stoppers)
    if (rule.wakes.has(type) && (await wouldHold(scope, pieces, rule.body, facts))) return rule;
  return null;
}

/**
 * Would the other one have acted on the ticket too? A trigger at the same fact finds it as it was; one that what the draft changes would
 * wake finds it as the draft leaves it; one that goes by time finds it either way.
 */
export async function wouldAct(
  stage: Stage,
  { kind, body, wakes }: KnownRule,
  { ticket, event, at }: Scene,
  changes: TicketChanges,
): Promise<boolean> {
  const isTrigger = kind === 'trigger';
  const asks = (asked: TicketRecord, fact: LoggedEvent | null, now: Date) =>
    wouldHold(stage.scope, stage.pieces, body, gatherFacts(stage.scope, asked, fact, now));
  const later = new Date(at.getTime() + (body.timing?.minutes ?? 0) * MINUTE_MS);
  const isAsked = isTrigger ? event !== null && wakes.has(event.type) : true;
  if (isAsked && (await asks(ticket, isTrigger ? event : null, isTrigger ? at : later))) return true;
  const isWoken = !isTrigger || causedBy(changes).some((type) => wakes.has(type));
  return isWoken && asks(changedBy(ticket, changes, stage.categories), null, isTrigger ? at : later);
}

const factOf: Partial<Record<keyof TicketChanges, string>> = {
  priority: 'ticket.priorityChanged',
  statusId: 'ticket.statusChanged',
  teamId: 'ticket.teamChanged',
  assigneeId: 'ticket.assigned',
  topicId: 'ticket.topicChanged',
  line: 'ticket.lineChanged',
  stage: 'ticket.stageChanged',
};

function causedBy(changes: TicketChanges): string[] {
  const { addTags = [], removeTags = [], ...plain } = changes;
  const isTagged = addTags.length + removeTags.length > 0;
  const facts = (Object.keys(plain) as (keyof TicketChanges)[]).flatMap((name) => factOf[name] ?? []);
  return isTagged ? [...facts, 'ticket.tagsChanged'] : facts;
}

function changedBy(ticket: TicketRecord, changes: TicketChanges, categories: Categories): TicketRecord {
  const { addTags = [], removeTags = [], lookAgainAt: _later, ...plain } = changes;
  const kept = ticket.tags.filter((tag) => !removeTags.includes(tag));
  const category = categories.get(plain.statusId ?? '');
  return {
    ...ticket,
    ...plain,
    ...(category ? { statusCategory: category, waitingOn: turnIn(category) } : {}),
    tags: [...new Set([...kept, ...addTags])],
  };
}

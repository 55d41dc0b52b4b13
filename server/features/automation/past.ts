/** A ticket as it was when a fact happened: what came later is taken back, fact by fact. Pure. */
import type { Priority, Stage, StatusCategory } from '../../../contract/terms.ts';
import type { LoggedEvent } from '../../platform/events/log.ts';
import { turnIn } from '../tickets/rules.ts';
import type { TicketRecord, TurnState } from '../tickets/ticket.ts';

/** Category by status: events name statuses alone. */
export type Categories = ReadonlyMap<string, StatusCategory>;

/** @param facts all facts of the ticket in their order; what was written together with `last` has happened too */
export function asItWas(
  now: TicketRecord,
  facts: readonly LoggedEvent[],
  last: LoggedEvent,
  categories: Categories,
): TicketRecord {
  return asAfter(
    now,
    facts,
    facts.findLastIndex((fact) => fact.xid === last.xid),
    categories,
  );
}

/** As it was at a moment. */
export function asItWasAt(
  now: TicketRecord,
  facts: readonly LoggedEvent[],
  moment: Date,
  categories: Categories,
): TicketRecord {
  return asAfter(
    now,
    facts,
    facts.findLastIndex((fact) => fact.at <= moment),
    categories,
  );
}

function asAfter(
  now: TicketRecord,
  facts: readonly LoggedEvent[],
  at: number,
  categories: Categories,
): TicketRecord {
  const undone = facts
    .slice(at + 1)
    .toReversed()
    .reduce((ticket, fact) => without(ticket, fact, categories), now);
  return { ...undone, ...timesOf(undone, facts.slice(0, at + 1)) };
}

type Data = Record<string, unknown>;
type Undo = (ticket: TicketRecord, data: Data, categories: Categories) => Partial<TicketRecord>;

const undoing: Readonly<Record<string, Undo>> = {
  'ticket.statusChanged': (_ticket, { from }, categories) => inStatus(textOf(from), categories),
  'ticket.assigned': (_ticket, { from }) => ({ assigneeId: textOrNull(from) }),
  'ticket.teamChanged': (_ticket, { from }) => ({ teamId: textOf(from) }),
  'ticket.priorityChanged': (_ticket, { from }) => ({ priority: from as Priority }),
  'ticket.renamed': (_ticket, { from }) => ({ subject: textOf(from) }),
  'ticket.topicChanged': (_ticket, { from }) => ({ topicId: textOrNull(from) }),
  'ticket.lineChanged': (_ticket, { from }) => ({ line: Number(from) }),
  'ticket.stageChanged': (_ticket, { from }) => ({ stage: textOrNull(from) as Stage | null }),
  'ticket.waitingReasonChanged': (_ticket, { from }) => ({ waitingReason: textOrNull(from) }),
  'ticket.incidentChanged': (_ticket, { from }) => ({ incidentId: textOrNull(from) }),
  'ticket.neededByChanged': (_ticket, { from }) => ({
    neededBy: textOf(from) ? new Date(textOf(from)) : null,
  }),
  'ticket.tagsChanged': ({ tags }, { added, removed }) => ({
    tags: [...tags.filter((tag) => !list(added).includes(tag)), ...list(removed)].toSorted(),
  }),
  'ticket.replied': (ticket, { before }) => ({ ...turnOf(before), messageCount: ticket.messageCount - 1 }),
  'ticket.sendUndone': ({ messageCount }) => ({ messageCount: messageCount + 1 }),
  'ticket.customerWrote': ({ messageCount }) => ({ messageCount: messageCount - 1 }),
  'ticket.deskWrote': ({ messageCount }) => ({ messageCount: messageCount - 1 }),
};

function without(ticket: TicketRecord, { type, data }: LoggedEvent, categories: Categories): TicketRecord {
  const undo = undoing[type];
  return undo ? { ...ticket, ...undo(ticket, data as Data, categories) } : ticket;
}

function inStatus(statusId: string, categories: Categories): Partial<TicketRecord> {
  const category = categories.get(statusId);
  return category ? { statusId, statusCategory: category, waitingOn: turnIn(category) } : { statusId };
}

/** Dates of the past come as text. */
function turnOf(before: unknown): Partial<TicketRecord> {
  const { statusId, statusCategory, assigneeId, waitingOn } = (before ?? {}) as Partial<TurnState>;
  return statusId && statusCategory
    ? { statusId, statusCategory, assigneeId: assigneeId ?? null, waitingOn: waitingOn ?? null }
    : {};
}

const written = new Set(['ticket.opened', 'ticket.customerWrote', 'ticket.replied', 'ticket.deskWrote']);
/** The times that follow from what had happened by then. */
function timesOf(ticket: TicketRecord, facts: readonly LoggedEvent[]): Partial<TicketRecord> {
  const lastOf = (isIt: (type: string) => boolean) => facts.findLast(({ type }) => isIt(type))?.at ?? null;
  const replies = facts.filter(({ type }) => type === 'ticket.replied');
  return {
    lastMessageAt: lastOf((type) => written.has(type)) ?? ticket.createdAt,
    waitingSince: turnSince(ticket, facts),
    lastCustomerAt: lastOf((type) => type === 'ticket.customerWrote') ?? ticket.firstCustomerAt,
    firstAgentAt: replies[0]?.at ?? null,
    lastAgentAt: replies.at(-1)?.at ?? null,
    solvedAt:
      ticket.statusCategory === 'solved' || ticket.statusCategory === 'closed' ? ticket.solvedAt : null,
    closedAt: ticket.statusCategory === 'closed' ? ticket.closedAt : null,
  };
}

/** Another status with the same turn changes nothing. */
function turnSince({ createdAt }: TicketRecord, facts: readonly LoggedEvent[]): Date {
  let [turn, since] = [turnIn('open'), createdAt];
  for (const { type, data, at } of facts) {
    if (type !== 'ticket.statusChanged') continue;
    const next = turnIn((data as Data)['category'] as StatusCategory);
    if (next !== turn) [turn, since] = [next, at];
  }
  return since;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

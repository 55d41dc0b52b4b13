/** The one place where a changed ticket is written: version, time, and the facts that follow from the difference. */
import type { Scope } from '../../platform/scope.ts';
import type { EventType } from '../../platform/events/log.ts';
import type { Because } from './because.ts';
import {
  fieldsChanged,
  incidentChanged,
  lineChanged,
  neededByChanged,
  priorityChanged,
  snoozed,
  stageChanged,
  statusChanged,
  tagsChanged,
  teamChanged,
  tell,
  ticketAssigned,
  ticketClosed,
  ticketPlaced,
  ticketRenamed,
  ticketReopened,
  ticketSolved,
  topicChanged,
  waitingReasonChanged,
  type Change,
  type OfTicket,
  type Place,
} from './events.ts';
import { earlier, isUnfinished } from './rules.ts';
import { update } from './sql/ticket.ts';
import type { TicketRecord } from './ticket.ts';

export async function saveTicket(
  scope: Scope,
  before: TicketRecord,
  changed: TicketRecord,
  because?: Because,
): Promise<TicketRecord> {
  const after = {
    ...changed,
    nextActionAt: earlier(changed.ownActionAt, changed.branchActionAt),
    version: before.version + 1,
    updatedAt: scope.now,
  };
  await update(scope.tx, after);
  tellDifference(scope, before, after, because);
  return after;
}

export function placeOf(ticket: TicketRecord): Place {
  const { teamId, assigneeId, snoozedUntil } = ticket;
  return { teamId, assigneeId, statusCategory: snoozedUntil ? 'snoozed' : ticket.statusCategory };
}

type Kept =
  | 'subject'
  | 'priority'
  | 'teamId'
  | 'assigneeId'
  | 'topicId'
  | 'line'
  | 'stage'
  | 'waitingReason'
  | 'incidentId';

/** Which fact tells that a plain value is another one. */
const factOf: { [Name in Kept]: EventType<OfTicket & Change<TicketRecord[Name]>> } = {
  subject: ticketRenamed,
  priority: priorityChanged,
  teamId: teamChanged,
  assigneeId: ticketAssigned,
  topicId: topicChanged,
  line: lineChanged,
  stage: stageChanged,
  waitingReason: waitingReasonChanged,
  incidentId: incidentChanged,
};
const plainValues = Object.keys(factOf) as Kept[];

function tellDifference(scope: Scope, before: TicketRecord, after: TicketRecord, because?: Because): void {
  const why = because ? { because } : {};
  for (const name of plainValues) {
    if (before[name] === after[name]) continue;
    tell(scope, after, factOf[name] as EventType<OfTicket & Change<unknown>>, {
      from: before[name],
      to: after[name],
      ...why,
    });
  }
  tellNeededBy(scope, before, after, why);
  tellSnoozed(scope, before, after, why);
  tellTags(scope, before, after, why);
  tellFields(scope, before, after, why);
  if (before.statusId !== after.statusId) tellStatus(scope, before, after, why);
  if (samePlace(before, after)) return;
  tell(scope, after, ticketPlaced, { from: placeOf(before), to: placeOf(after) });
}

function samePlace(before: TicketRecord, after: TicketRecord): boolean {
  const [a, b] = [placeOf(before), placeOf(after)];
  return a.teamId === b.teamId && a.assigneeId === b.assigneeId && a.statusCategory === b.statusCategory;
}

interface Why {
  because?: Because;
}

function tellNeededBy(scope: Scope, before: TicketRecord, after: TicketRecord, why: Why): void {
  const [from, to] = [before.neededBy?.toISOString() ?? null, after.neededBy?.toISOString() ?? null];
  if (from !== to) tell(scope, after, neededByChanged, { from, to, ...why });
}

/** Waking up is said by whatever woke it. */
function tellSnoozed(scope: Scope, before: TicketRecord, after: TicketRecord, why: Why): void {
  const until = after.snoozedUntil?.toISOString() ?? null;
  if (until && until !== before.snoozedUntil?.toISOString()) tell(scope, after, snoozed, { until, ...why });
}

function tellTags(scope: Scope, before: TicketRecord, after: TicketRecord, why: Why): void {
  const added = after.tags.filter((tag) => !before.tags.includes(tag));
  const removed = before.tags.filter((tag) => !after.tags.includes(tag));
  if (added.length + removed.length > 0) tell(scope, after, tagsChanged, { added, removed, ...why });
}

/** Only which fields: their values may be nobody's business. */
function tellFields(scope: Scope, before: TicketRecord, after: TicketRecord, why: Why): void {
  if (before.fields === after.fields) return;
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const changed = [...names].filter(
    (name) => JSON.stringify(before.fields[name]) !== JSON.stringify(after.fields[name]),
  );
  if (changed.length > 0) tell(scope, after, fieldsChanged, { changed, ...why });
}

function tellStatus(scope: Scope, before: TicketRecord, after: TicketRecord, why: Why): void {
  tell(scope, after, statusChanged, {
    from: before.statusId,
    to: after.statusId,
    category: after.statusCategory,
    ...why,
  });
  const [was, is] = [before.statusCategory, after.statusCategory];
  if (is === was) return;
  if (is === 'solved') tell(scope, after, ticketSolved, why);
  if (is === 'closed') tell(scope, after, ticketClosed, why);
  if (isUnfinished(is) && !isUnfinished(was)) tell(scope, after, ticketReopened, why);
}

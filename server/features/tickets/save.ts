/** The one place where a changed ticket is written: version, time, and the facts that follow from the difference. */
import type { Scope } from '../../platform/scope.ts';
import {
  priorityChanged,
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
  type Place,
} from './events.ts';
import { isUnfinished } from './rules.ts';
import { update } from './sql/ticket.ts';
import type { TicketRecord } from './ticket.ts';

export async function saveTicket(
  scope: Scope,
  before: TicketRecord,
  changed: TicketRecord,
): Promise<TicketRecord> {
  const after = { ...changed, version: before.version + 1, updatedAt: scope.now };
  await update(scope.tx, after);
  tellDifference(scope, before, after);
  return after;
}

export function placeOf(ticket: TicketRecord): Place {
  return { teamId: ticket.teamId, assigneeId: ticket.assigneeId, statusCategory: ticket.statusCategory };
}

function tellDifference(scope: Scope, before: TicketRecord, after: TicketRecord): void {
  if (before.subject !== after.subject)
    tell(scope, after, ticketRenamed, { from: before.subject, to: after.subject });
  if (before.priority !== after.priority)
    tell(scope, after, priorityChanged, { from: before.priority, to: after.priority });
  if (before.teamId !== after.teamId)
    tell(scope, after, teamChanged, { from: before.teamId, to: after.teamId });
  if (before.assigneeId !== after.assigneeId)
    tell(scope, after, ticketAssigned, { from: before.assigneeId, to: after.assigneeId });
  tellTags(scope, before, after);
  if (before.statusId !== after.statusId) tellStatus(scope, before, after);
  if (samePlace(before, after)) return;
  tell(scope, after, ticketPlaced, { from: placeOf(before), to: placeOf(after) });
}

function samePlace(a: TicketRecord, b: TicketRecord): boolean {
  return a.teamId === b.teamId && a.assigneeId === b.assigneeId && a.statusCategory === b.statusCategory;
}

function tellTags(scope: Scope, before: TicketRecord, after: TicketRecord): void {
  const added = after.tags.filter((tag) => !before.tags.includes(tag));
  const removed = before.tags.filter((tag) => !after.tags.includes(tag));
  if (added.length + removed.length > 0) tell(scope, after, tagsChanged, { added, removed });
}

function tellStatus(scope: Scope, before: TicketRecord, after: TicketRecord): void {
  tell(scope, after, statusChanged, {
    from: before.statusId,
    to: after.statusId,
    category: after.statusCategory,
  });
  const [was, is] = [before.statusCategory, after.statusCategory];
  if (is === was) return;
  if (is === 'solved') tell(scope, after, ticketSolved, {});
  if (is === 'closed') tell(scope, after, ticketClosed, {});
  if (isUnfinished(is) && !isUnfinished(was)) tell(scope, after, ticketReopened, {});
}

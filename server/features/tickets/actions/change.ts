/** How branches change a ticket: what an automatic decision may set, and why it was set. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { canBeGivenWork } from '../../availability/questions.ts';
import type { Because } from '../because.ts';
import { inStatus } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { lockById } from '../sql/ticket.ts';
import { reasonOfWaiting } from '../waiting-reason.ts';
import { statusById, statusOf } from '../statuses.ts';
import type { TicketRecord } from '../ticket.ts';

type Settable = Pick<
  TicketRecord,
  | 'priority'
  | 'teamId'
  | 'assigneeId'
  | 'topicId'
  | 'line'
  | 'stage'
  | 'neededBy'
  | 'waitingReason'
  | 'fields'
  | 'incidentId'
  | 'urgency'
  | 'language'
  | 'snoozedUntil'
>;

export interface TicketChanges extends Partial<Settable> {
  statusId?: string;
  /** For pending and on hold: when to look again. */
  lookAgainAt?: Date;
  addTags?: readonly string[];
  removeTags?: readonly string[];
}

/**
 * Does nothing, and announces nothing, when nothing would change. Null when the ticket is gone. With a `because` it never gives the
 * ticket to somebody who is away.
 * Ids are taken on trust: whoever offers a choice has checked it.
 */
export async function changeTicket(
  scope: Scope,
  ticketId: string,
  changes: TicketChanges,
  because?: Because,
): Promise<TicketRecord | null> {
  const before = await lockById(scope.tx, { id: ticketId });
  if (!before) return null;
  const after = await changed(scope, before, because ? await withoutAbsent(scope, before, changes) : changes);
  return isSame(before, after) ? before : saveTicket(scope, before, after, because);
}

/** Nothing gives a ticket by itself to somebody who is away: it is nobody's then, and waits in its queue. */
async function withoutAbsent(
  scope: Scope,
  before: TicketRecord,
  changes: TicketChanges,
): Promise<TicketChanges> {
  const { assigneeId } = changes;
  if (!assigneeId || assigneeId === before.assigneeId || assigneeId === scope.actor.id) return changes;
  if (await canBeGivenWork(scope, assigneeId)) return changes;
  return { ...changes, assigneeId: null };
}

async function changed(scope: Scope, before: TicketRecord, changes: TicketChanges): Promise<TicketRecord> {
  const { statusId, lookAgainAt, addTags = [], removeTags = [], ...plain } = changes;
  const kept = before.tags.filter((tag) => !removeTags.includes(tag));
  const moved = await inPlace(scope, before, plain.assigneeId, statusId, lookAgainAt);
  return { ...moved, ...plain, tags: addTags.length > 0 ? [...new Set([...kept, ...addTags])].sort() : kept };
}

/** A new ticket that somebody is given is open. */
async function inPlace(
  scope: Scope,
  before: TicketRecord,
  assigneeId: string | null | undefined,
  statusId: string | undefined,
  lookAgainAt: Date | undefined,
): Promise<TicketRecord> {
  const account = await theAccount(scope);
  if (statusId) {
    const status = await statusById(scope, statusId);
    const waitingReason = await reasonOfWaiting(scope, before, { status, lookAgainAt, isAsked: false });
    return { ...inStatus(before, status, scope.now, account, lookAgainAt), waitingReason };
  }
  if (lookAgainAt) return { ...before, ownActionAt: lookAgainAt };
  if (assigneeId && before.statusCategory === 'new')
    return inStatus(before, await statusOf(scope, 'open'), scope.now, account);
  return before;
}

function isSame(before: TicketRecord, after: TicketRecord): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** Changes what an agent may change by hand: subject, status, priority, team, assignee, tags, the next moment. */
import { isDeepStrictEqual } from 'node:util';
import type { Priority, Stage } from '../../../../contract/terms.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { teamOf } from '../../staff/questions.ts';
import { filledValues, refuseUnfilled, topicOf } from '../../topics/questions.ts';
import { holdTicket } from '../access.ts';
import { nextMomentSet, tell } from '../events.ts';
import { inStatus, isUnfinished } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { chosenStatus, statusById, statusOf } from '../statuses.ts';
import { plainLine, storable } from '../thread.ts';
import { reasonOfWaiting } from '../waiting-reason.ts';
import type { TicketRecord } from '../ticket.ts';
import { refuseAway } from './refuse-away.ts';

export interface Update {
  version: number;
  subject?: string;
  statusId?: string;
  priority?: Priority;
  teamId?: string;
  assigneeId?: string | null;
  tags?: string[];
  nextActionAt?: string;
  topicId?: string | null;
  stage?: Stage | null;
  neededBy?: string | null;
  waitingReason?: string | null;
  /** Though the one it is given to is away. */
  anyway?: boolean;
  /** By the field's id or key. */
  fields?: Record<string, unknown>;
}

export async function updateTicket(scope: Scope, number: string, wanted: Update): Promise<TicketRecord> {
  const before = await holdTicket(scope, number, wanted.version);
  const placed = await placedAsWanted(scope, before, wanted);
  const moved = await inWantedStatus(scope, placed, wanted);
  if (isUnfinished(before.statusCategory) && !isUnfinished(moved.statusCategory))
    await refuseUnfilled(scope, moved);
  const waitingReason = await wantedReason(scope, before, moved, wanted);
  const after = { ...moved, waitingReason };
  // Nobody's version grows old of nothing.
  if (!wanted.nextActionAt && isDeepStrictEqual(after, before)) return before;
  const ticket = await saveTicket(scope, before, after);
  if (wanted.nextActionAt) tell(scope, ticket, nextMomentSet, { at: wanted.nextActionAt });
  return ticket;
}

/** Asked for only where the ticket begins to wait. */
async function wantedReason(
  scope: Scope,
  before: TicketRecord,
  moved: TicketRecord,
  { waitingReason: reason, nextActionAt }: Update,
): Promise<string | null> {
  if (moved.statusId === before.statusId) return reason === undefined ? moved.waitingReason : reason;
  const status = await statusById(scope, moved.statusId);
  const lookAgainAt = nextActionAt ? new Date(nextActionAt) : undefined;
  return reasonOfWaiting(scope, before, { status, reason, lookAgainAt, isAsked: true });
}

async function placedAsWanted(scope: Scope, before: TicketRecord, wanted: Update): Promise<TicketRecord> {
  if (wanted.teamId) await teamOf(scope, wanted.teamId);
  if (wanted.topicId) await topicOf(scope, wanted.topicId);
  if (wanted.assigneeId && wanted.assigneeId !== before.assigneeId)
    await refuseAway(scope, wanted.assigneeId, wanted.anyway ?? false);
  return {
    ...before,
    subject: wanted.subject === undefined ? before.subject : plainLine(wanted.subject),
    priority: wanted.priority ?? before.priority,
    teamId: wanted.teamId ?? before.teamId,
    assigneeId: wanted.assigneeId === undefined ? before.assigneeId : wanted.assigneeId,
    tags: wanted.tags ? tidyTags(wanted.tags) : before.tags,
    topicId: wanted.topicId === undefined ? before.topicId : wanted.topicId,
    stage: wanted.stage === undefined ? before.stage : wanted.stage,
    neededBy: neededBy(before, wanted),
    fields: wanted.fields ? await filledValues(scope, before.fields, wanted.fields) : before.fields,
  };
}

function neededBy(before: TicketRecord, { neededBy: wanted }: Update): Date | null {
  if (wanted === undefined) return before.neededBy;
  return wanted === null ? null : new Date(wanted);
}

/** A new ticket that somebody takes is open; a date moves the next moment of whatever waits. */
async function inWantedStatus(scope: Scope, ticket: TicketRecord, wanted: Update): Promise<TicketRecord> {
  const account = await theAccount(scope);
  const lookAgainAt = wanted.nextActionAt ? new Date(wanted.nextActionAt) : undefined;
  if (lookAgainAt && lookAgainAt <= scope.now) refuse('badRequest', 'nextActionAt');
  if (wanted.statusId)
    return inStatus(
      ticket,
      await chosenStatus(scope, ticket, wanted.statusId),
      scope.now,
      account,
      lookAgainAt,
    );
  if (lookAgainAt) {
    if (ticket.statusCategory === 'closed') refuse('wrongStatus', ticket.statusCategory);
    return { ...ticket, ownActionAt: lookAgainAt };
  }
  const taken = ticket.statusCategory === 'new' && wanted.assigneeId;
  return taken ? inStatus(ticket, await statusOf(scope, 'open'), scope.now, account) : ticket;
}

function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => storable(tag.trim())).filter(Boolean))].sort();
}

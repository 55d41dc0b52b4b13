/** What happens by itself when the next moment of a ticket has come. */
import { attempt } from '../../../platform/db/attempt.ts';
import { isUnavailable } from '../../../platform/db/database.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { momentCame, tell, ticketIdle } from '../events.ts';
import type { Moment, MomentHandler } from '../moments.ts';
import { BURNING, WARM, dueAction, inStatus, nextMoment } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { takeDueMoments } from '../sql/moments.ts';
import { lockById, lockDue } from '../sql/ticket.ts';
import { statusOf } from '../statuses.ts';
import type { TicketRecord } from '../ticket.ts';
import { refreshBranchMoment } from './moments.ts';
import { postponeMoment } from './postpone.ts';
import { writeSlots } from './slots.ts';

/** Takes one ticket whose moment has come; false when there is none. */
export async function takeDueTicket(
  scope: Scope,
  handlers: ReadonlyMap<string, MomentHandler>,
): Promise<boolean> {
  const due = await lockDue(scope.tx, { now: scope.now });
  if (!due) return false;
  await callBranches(scope, due, handlers);
  // A branch may have closed it, answered it, or put the trunk's own moment off.
  const ticket = await lockById(scope.tx, { id: due.id });
  if (ticket?.ownActionAt && ticket.ownActionAt <= scope.now) await actOnOwnMoment(scope, ticket);
  return true;
}

async function callBranches(
  scope: Scope,
  due: TicketRecord,
  handlers: ReadonlyMap<string, MomentHandler>,
): Promise<void> {
  if (!due.branchActionAt || due.branchActionAt > scope.now) return;
  const moments = await takeDueMoments(scope.tx, { ticketId: due.id, now: scope.now });
  await refreshBranchMoment(scope, due.id);
  for (const moment of moments.toSorted(byTime)) {
    await callBranch(scope, due.id, moment, handlers);
  }
}

/** One that fails is put off, so that it holds up neither the others of the ticket nor any other ticket. */
async function callBranch(
  scope: Scope,
  ticketId: string,
  moment: Moment,
  handlers: ReadonlyMap<string, MomentHandler>,
): Promise<void> {
  const ticket = await lockById(scope.tx, { id: ticketId });
  if (!ticket) return;
  try {
    await attempt(scope, () => handlerOf(handlers, moment).come(scope, ticket, moment));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    await postponeMoment(scope, ticketId, moment, error);
  }
}

function byTime(a: Moment, b: Moment): number {
  return a.at.getTime() - b.at.getTime() || (a.kind < b.kind ? -1 : 1);
}

function handlerOf(handlers: ReadonlyMap<string, MomentHandler>, { kind }: Moment): MomentHandler {
  const handler = handlers.get(kind);
  if (!handler) throw new Error(`Nobody answers to moments of the kind ${kind}`);
  return handler;
}

async function actOnOwnMoment(scope: Scope, before: TicketRecord): Promise<void> {
  const did = dueAction(before.statusCategory);
  if (did === 'raise') return raise(scope, before);
  const ticket = await saveTicket(scope, before, await afterWaiting(scope, before, did));
  tell(scope, ticket, momentCame, { did });
}

/** A promise of a branch that still runs says better when it burns. */
async function raise(scope: Scope, before: TicketRecord): Promise<void> {
  const ownActionAt = nextMoment(before.statusCategory, scope.now, await theAccount(scope));
  tell(scope, before, ticketIdle, {});
  const isPromised = before.deadlineAt !== null && before.deadlineAt > scope.now;
  if (isPromised) return void (await writeSlots(scope, before.id, { ownActionAt }));
  // Burning longer is no news; the history would be full of it.
  const isNews = before.urgency < BURNING;
  const ticket = await saveTicket(scope, before, {
    ...before,
    urgency: BURNING,
    ownActionAt,
    snoozedUntil: null,
  });
  if (isNews) tell(scope, ticket, momentCame, { did: 'raise' });
}

async function afterWaiting(
  scope: Scope,
  ticket: TicketRecord,
  did: 'returnToUs' | 'close',
): Promise<TicketRecord> {
  const account = await theAccount(scope);
  if (did === 'close') return inStatus(ticket, await statusOf(scope, 'closed'), scope.now, account);
  return { ...inStatus(ticket, await statusOf(scope, 'open'), scope.now, account), urgency: WARM };
}

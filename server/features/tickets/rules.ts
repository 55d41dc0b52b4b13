/** How a ticket moves: whose turn it is in each status, when the desk looks again, what may follow what. Pure. */
import type { StatusCategory } from '../../../contract/terms.ts';
import type { StatusRecord, TicketRecord, WaitingOn } from './ticket.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Without a date of its own, a ticket that waits is looked at again after so many days. */
const PENDING_DAYS = 3;
const ON_HOLD_DAYS = 7;
export const SNIPPET_LENGTH = 160;
export const FIRST_LINE = 1;
export const LAST_LINE = 3;

export interface MomentSettings {
  answerWithinHours: number;
  closeAfterDays: number;
}

export function isUnfinished(category: StatusCategory): boolean {
  return category !== 'solved' && category !== 'closed';
}

export function turnIn(category: StatusCategory): WaitingOn | null {
  if (category === 'pending') return 'customer';
  if (category === 'onHold') return 'partner';
  return isUnfinished(category) ? 'us' : null;
}

/** The next moment at which something happens by itself; null only when the ticket is closed for good. */
export function nextMoment(category: StatusCategory, now: Date, settings: MomentSettings): Date | null {
  if (category === 'closed') return null;
  if (category === 'solved') return after(now, settings.closeAfterDays * DAY_MS);
  if (category === 'pending') return after(now, PENDING_DAYS * DAY_MS);
  if (category === 'onHold') return after(now, ON_HOLD_DAYS * DAY_MS);
  return after(now, settings.answerWithinHours * HOUR_MS);
}

function after(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}

/** The ticket in another status, with everything that follows from it. */
export function inStatus(
  ticket: TicketRecord,
  status: StatusRecord,
  now: Date,
  settings: MomentSettings,
  lookAgainAt?: Date,
): TicketRecord {
  const waitingOn = turnIn(status.category);
  const sameTurn = waitingOn === ticket.waitingOn;
  const stays = status.category === ticket.statusCategory && !lookAgainAt;
  return {
    ...ticket,
    statusId: status.id,
    statusCategory: status.category,
    waitingOn,
    waitingSince: sameTurn ? ticket.waitingSince : now,
    waitingReason: stays ? ticket.waitingReason : null,
    urgency: sameTurn && waitingOn === 'us' ? ticket.urgency : 0,
    ownActionAt: stays ? ticket.ownActionAt : (lookAgainAt ?? nextMoment(status.category, now, settings)),
    solvedAt: isUnfinished(status.category) ? null : (ticket.solvedAt ?? now),
    closedAt: status.category === 'closed' ? now : null,
    snoozedUntil: stays ? ticket.snoozedUntil : null,
  };
}

/** What a customer's message does: it is our turn again, whatever was before. */
export function afterCustomerMessage(
  ticket: TicketRecord,
  open: StatusRecord,
  now: Date,
  settings: MomentSettings,
): TicketRecord {
  const awake =
    ticket.statusCategory === 'new' || ticket.statusCategory === 'open'
      ? ticket
      : inStatus(ticket, open, now, settings);
  return {
    ...awake,
    snoozedUntil: null,
    lastCustomerAt: now,
    firstCustomerAt: ticket.firstCustomerAt ?? now,
    lastMessageAt: now,
    messageCount: ticket.messageCount + 1,
  };
}

/** What a program's message does: it is there, and that is all. */
export function afterQuietMessage(ticket: TicketRecord, now: Date): TicketRecord {
  return { ...ticket, lastMessageAt: now, messageCount: ticket.messageCount + 1 };
}

/** What an agent's answer does: the customer's turn, unless the agent chose a status himself; the first who answers owns it. */
export function afterAgentReply(
  ticket: TicketRecord,
  status: StatusRecord,
  agentId: string | null,
  now: Date,
  settings: MomentSettings,
  lookAgainAt?: Date,
): TicketRecord {
  return {
    ...inStatus(ticket, status, now, settings, lookAgainAt),
    snoozedUntil: null,
    assigneeId: ticket.assigneeId ?? agentId,
    firstAgentAt: ticket.firstAgentAt ?? now,
    lastAgentAt: now,
    lastMessageAt: now,
    messageCount: ticket.messageCount + 1,
  };
}

/** A letter to a closed ticket: within the window it reopens, later it opens a follow-up. */
export function mayReopenByReply(
  ticket: Pick<TicketRecord, 'statusCategory' | 'closedAt'>,
  now: Date,
  reopenDays: number,
): boolean {
  if (ticket.statusCategory !== 'closed' || !ticket.closedAt) return true;
  return now.getTime() - ticket.closedAt.getTime() <= reopenDays * DAY_MS;
}

export type DueAction = 'raise' | 'returnToUs' | 'close';

/** What happens when the next moment of a ticket has come. */
export function dueAction(category: StatusCategory): DueAction {
  if (category === 'solved') return 'close';
  return category === 'pending' || category === 'onHold' ? 'returnToUs' : 'raise';
}

/** The moment at which the desk next acts: the trunk's own or a branch's, whichever is earlier. */
export function earlier(own: Date | null, branch: Date | null): Date | null {
  if (!own || !branch) return own ?? branch;
  return own <= branch ? own : branch;
}

export const CALM = 0;
export const WARM = 50;
export const BURNING = 100;

/** One line for the list, without line breaks. */
export function snippetOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SNIPPET_LENGTH ? `${line.slice(0, SNIPPET_LENGTH - 1)}…` : line;
}

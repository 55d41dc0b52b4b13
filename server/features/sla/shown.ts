/** What the desk shows of the promises of a ticket: the nearest deadline, and how much it burns. Pure. */
import type { Slots } from '../tickets/actions/slots.ts';
import { BURNING, CALM, isUnfinished, WARM } from '../tickets/rules.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import type { ClockRow } from './clock.ts';

/** From so long before it the customer's own deadline is near. */
const NEEDED_SOON_MS = 4 * 3_600_000;

type Shown = Pick<TicketRecord, 'urgency' | 'statusCategory' | 'neededBy'>;

/** `raisedTo` is the urgency that was written for a deadline's sake; it alone is taken back. */
export function shownOf(
  ticket: Shown,
  clocks: readonly ClockRow[],
  raisedTo: number,
  now: Date,
): { slots: Pick<Slots, 'urgency' | 'deadlineAt' | 'deadlineKind'>; raisedTo: number } {
  const wanted = urgencyOf(ticket, clocks, now);
  const isOurs = raisedTo > CALM && ticket.urgency === raisedTo;
  const urgency = wanted > ticket.urgency || isOurs ? wanted : ticket.urgency;
  return { slots: { urgency, ...nearest(ticket, clocks) }, raisedTo: urgency === wanted ? wanted : CALM };
}

/** How a ticket stands, in a word; `none` when nothing is promised now. */
export function stateOf(
  ticket: Shown,
  clocks: readonly ClockRow[],
  now: Date,
): 'ok' | 'atRisk' | 'breached' | 'none' {
  const urgency = urgencyOf(ticket, clocks, now);
  if (urgency >= BURNING) return 'breached';
  if (urgency >= WARM) return 'atRisk';
  return nearest(ticket, clocks).deadlineAt ? 'ok' : 'none';
}

/** The moments at which the customer's own deadline has something to say: near, and passed. */
export function neededAt({ neededBy, statusCategory }: Omit<Shown, 'urgency'>): Date[] {
  if (!neededBy || !isUnfinished(statusCategory)) return [];
  return [new Date(neededBy.getTime() - NEEDED_SOON_MS), neededBy];
}

function urgencyOf(ticket: Shown, clocks: readonly ClockRow[], now: Date): number {
  const [soon, passed] = neededAt(ticket);
  const running = clocks.filter(({ state }) => state === 'running');
  if (running.some(({ breachedAt }) => breachedAt) || (passed && passed <= now)) return BURNING;
  if (running.some(({ warnedAt }) => warnedAt) || (soon && soon <= now)) return WARM;
  return CALM;
}

/** The customer's own deadline outranks the policy when it is earlier. */
function nearest(ticket: Shown, clocks: readonly ClockRow[]): Pick<Slots, 'deadlineAt' | 'deadlineKind'> {
  const promises: { at: Date; kind: Slots['deadlineKind'] }[] = clocks.flatMap(({ state, dueAt, kind }) =>
    state === 'running' && dueAt ? [{ at: dueAt, kind }] : [],
  );
  if (ticket.neededBy && isUnfinished(ticket.statusCategory))
    promises.push({ at: ticket.neededBy, kind: 'neededBy' });
  const [first] = promises.sort((a, b) => a.at.getTime() - b.at.getTime());
  return { deadlineAt: first?.at ?? null, deadlineKind: first?.kind ?? null };
}

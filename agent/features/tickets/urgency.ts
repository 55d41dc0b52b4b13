/** How a ticket stands against its deadline, for colour and for the word beside it. */
import type { TicketRow } from '../../../contract/tickets.ts';

const warmFrom = 50;
const hotFrom = 100;

export type Heat = 'calm' | 'warm' | 'hot';

type Standing = Pick<TicketRow, 'urgency' | 'nextActionAt' | 'statusCategory'> & {
  deadlineAt?: string | null;
};

export function heatOf(row: Standing, now: number): Heat {
  if (isFinished(row.statusCategory)) return 'calm';
  const passed = isPast(row.nextActionAt, now);
  // The moment may pass while the list is on the screen, before the server has noted it.
  if (isPast(row.deadlineAt ?? null, now)) return 'hot';
  if (row.urgency >= hotFrom || (row.urgency >= warmFrom && passed)) return 'hot';
  return row.urgency >= warmFrom ? 'warm' : 'calm';
}

function isPast(at: string | null, now: number): boolean {
  return at !== null && Date.parse(at) <= now;
}

export function isFinished(category: TicketRow['statusCategory']): boolean {
  return category === 'solved' || category === 'closed';
}

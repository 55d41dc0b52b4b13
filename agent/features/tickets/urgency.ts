/** How a ticket stands against its next moment, for colour and for the word beside it. */
import type { TicketRow } from '../../../contract/tickets.ts';

const warmFrom = 50;
const hotFrom = 100;

export type Heat = 'calm' | 'warm' | 'hot';

export function heatOf(
  row: Pick<TicketRow, 'urgency' | 'nextActionAt' | 'statusCategory'>,
  now: number,
): Heat {
  if (isFinished(row.statusCategory)) return 'calm';
  const passed = row.nextActionAt !== null && Date.parse(row.nextActionAt) <= now;
  // The moment may pass while the list is on the screen, before the server has noted it.
  if (row.urgency >= hotFrom || (row.urgency >= warmFrom && passed)) return 'hot';
  return row.urgency >= warmFrom ? 'warm' : 'calm';
}

export function isFinished(category: TicketRow['statusCategory']): boolean {
  return category === 'solved' || category === 'closed';
}

/** A row of a list. */
import type { TicketRow } from '../../../contract/tickets.ts';

export type RowRecord = Omit<TicketRow, 'nextActionAt' | 'waitingSince' | 'lastMessageAt' | 'createdAt'> & {
  nextActionAt: Date | null;
  waitingSince: Date;
  lastMessageAt: Date;
  createdAt: Date;
};

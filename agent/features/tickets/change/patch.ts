/** Puts a changed ticket into everything that shows it, before the server's lists come. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Ticket, TicketRow } from '../../../../contract/tickets.ts';
import { ticketQuery } from '../queries.ts';

interface Page {
  items: TicketRow[];
  next: string | null;
}

export function putTicket(client: QueryClient, ticket: Ticket): void {
  client.setQueryData(ticketQuery(ticket.number).queryKey, ticket);
  client.setQueriesData<InfiniteData<Page>>({ queryKey: ['list'] }, (list) => {
    if (!list?.pages.some((page) => page.items.some((row) => row.id === ticket.id))) return list;
    const pages = list.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === ticket.id ? rowOf(row, ticket) : row)),
    }));
    return { ...list, pages };
  });
}

/** The row with the ticket's values: a ticket has all that a row has. */
function rowOf(row: TicketRow, ticket: Ticket): TicketRow {
  const next = { ...row };
  for (const key of Object.keys(row) as (keyof TicketRow)[]) Object.assign(next, { [key]: ticket[key] });
  return next;
}

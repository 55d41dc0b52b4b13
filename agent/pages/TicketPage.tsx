/** A ticket, beside its list. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ticketQuery } from '../features/tickets/queries.ts';
import { TicketHeader } from '../features/tickets/ticket/TicketHeader.tsx';
import { ErrorState } from '../ui/State.tsx';

const route = getRouteApi('/inside/desk/tickets/$number');

export function TicketPage() {
  const { number } = route.useParams();
  const ticket = useQuery(ticketQuery(number));
  if (ticket.error) return <ErrorState error={ticket.error} onRetry={() => void ticket.refetch()} />;
  return ticket.data ? <TicketHeader ticket={ticket.data} /> : null;
}

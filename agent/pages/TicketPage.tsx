/** A ticket, beside its list. */
import { getRouteApi } from '@tanstack/react-router';
import { TicketPane } from '../features/tickets/ticket/TicketPane.tsx';
import { ticketPanels, ticketStrips } from './ticketPanels.tsx';

const route = getRouteApi('/inside/desk/tickets/$number');

export function TicketPage() {
  const { number } = route.useParams();
  return <TicketPane number={number} panels={ticketPanels} strips={ticketStrips} />;
}

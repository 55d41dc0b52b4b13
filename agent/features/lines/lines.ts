/** The hand-overs of a ticket, and both ways between the lines. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { BodyOf } from '../../../contract/endpoint.ts';
import { escalateTicket, getLineHistory, returnTicket } from '../../../contract/lines.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { call } from '../../lib/api.ts';
import { putTicket } from '../tickets/change/patch.ts';

/** Below the key of the ticket: whatever makes the ticket stale makes this stale. */
export const lineHistoryQuery = (number: string) =>
  queryOptions({
    queryKey: ['ticket', number, 'lines'],
    queryFn: ({ signal }) => call(getLineHistory, { params: { number }, signal }),
  });

export type Card = Omit<NonNullable<BodyOf<typeof escalateTicket>>, 'version'>;

export function useEscalate(ticket: Ticket, onDone: () => void) {
  const taken = useTaken(ticket, onDone);
  return useMutation({
    mutationFn: (card: Card) =>
      call(escalateTicket, { params: ticket, body: { ...card, version: ticket.version } }),
    onSuccess: taken,
  });
}

export function useReturn(ticket: Ticket, onDone: () => void) {
  const taken = useTaken(ticket, onDone);
  return useMutation({
    mutationFn: (reason: string) =>
      call(returnTicket, { params: ticket, body: { reason, version: ticket.version } }),
    onSuccess: taken,
  });
}

function useTaken(ticket: Ticket, onDone: () => void) {
  const client = useQueryClient();
  return (changed: Ticket) => {
    putTicket(client, changed);
    onDone();
    for (const queryKey of [['ticket', ticket.number], ['thread', ticket.number], ['list'], ['counts']])
      void client.invalidateQueries({ queryKey });
  };
}

/** Changes of a ticket: shown at once, then written; a change that met somebody else's is tried again if the two do not touch. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BodyOf } from '../../../../contract/endpoint.ts';
import {
  type Ticket,
  closeTicket,
  getTicket,
  joinTicket,
  reopenTicket,
  setParticipants,
  updateTicket,
} from '../../../../contract/tickets.ts';
import { ApiError, call } from '../../../lib/api.ts';
import { toastError } from '../../../ui/toast.ts';
import { ticketQuery } from '../queries.ts';
import { putTicket } from './patch.ts';

export type Change = Omit<NonNullable<BodyOf<typeof updateTicket>>, 'version'>;

export function useChange(ticket: Ticket) {
  return useTicketMutation(
    ticket,
    (change: Change) => write(ticket, change),
    (change) => change,
  );
}

export function useSolve(ticket: Ticket) {
  return useTicketMutation(ticket, (final: boolean) =>
    withVersion(ticket, (version) => call(closeTicket, { params: ticket, body: { version, final } })),
  );
}

export function useReopen(ticket: Ticket) {
  return useTicketMutation(ticket, () =>
    withVersion(ticket, (version) => call(reopenTicket, { params: ticket, body: { version } })),
  );
}

export function useParticipants(ticket: Ticket) {
  return useTicketMutation(ticket, (lists: { addresses: string[]; dismissed?: string[] }) =>
    call(setParticipants, { params: ticket, body: { ...lists, version: ticket.version } }).catch(
      async (error: unknown) => {
        const { version, participants } = await freshAfter(error, ticket);
        if (JSON.stringify(participants) !== JSON.stringify(ticket.participants)) throw error;
        return call(setParticipants, { params: ticket, body: { ...lists, version } });
      },
    ),
  );
}

export function useJoin(ticket: Ticket) {
  return useTicketMutation(ticket, (into: string) =>
    call(joinTicket, { params: ticket, body: { version: ticket.version, into } }),
  );
}

function useTicketMutation<Input>(
  ticket: Ticket,
  mutationFn: (input: Input) => Promise<Ticket>,
  guess?: (input: Input) => Partial<Ticket>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onMutate: async (input) => {
      if (!guess) return;
      await client.cancelQueries({ queryKey: ticketQuery(ticket.number).queryKey });
      putTicket(client, { ...ticket, ...guess(input) });
    },
    onSuccess: (changed) => {
      putTicket(client, changed);
      for (const queryKey of [['thread', ticket.number], ['thread', changed.number], ['list'], ['counts']])
        void client.invalidateQueries({ queryKey });
    },
    onError: (error) => {
      // Whoever gives to somebody away is asked by the dialogue that gave.
      if (!isAgentAway(error)) toastError(error);
      void client.invalidateQueries({ queryKey: ticketQuery(ticket.number).queryKey });
      void client.invalidateQueries({ queryKey: ['list'] });
    },
  });
}

export function isAgentAway(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === 'agentAway';
}

async function write(ticket: Ticket, change: Change): Promise<Ticket> {
  const send = (version: number) => call(updateTicket, { params: ticket, body: { ...change, version } });
  return send(ticket.version).catch(async (error: unknown) => {
    const fresh = await freshAfter(error, ticket);
    const touched = Object.keys(change).filter((key): key is keyof Change & keyof Ticket => key in ticket);
    if (touched.some((key) => JSON.stringify(fresh[key]) !== JSON.stringify(ticket[key]))) throw error;
    return send(fresh.version);
  });
}

/** Solving or reopening: if only the version is old and the status is as it was seen, it is what the agent meant. */
async function withVersion(ticket: Ticket, send: (version: number) => Promise<Ticket>): Promise<Ticket> {
  return send(ticket.version).catch(async (error: unknown) => {
    const fresh = await freshAfter(error, ticket);
    const spoken = fresh.statusId !== ticket.statusId || fresh.messageCount !== ticket.messageCount;
    if (spoken) throw error;
    return send(fresh.version);
  });
}

async function freshAfter(error: unknown, ticket: Ticket): Promise<Ticket> {
  if (!(error instanceof ApiError) || error.code !== 'staleVersion') throw error;
  return call(getTicket, { params: ticket });
}

/** What the screens of triage ask the server, and what they do there. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Ticket } from '../../../contract/tickets.ts';
import {
  type VerdictHead,
  acceptIncident,
  answerCases,
  answerTriage,
  dismissIncident,
  getTicketTriage,
  getTriage,
  leaveIncident,
  listKeywordRules,
} from '../../../contract/triage.ts';
import { call } from '../../lib/api.ts';
import { toastError } from '../../ui/toast.ts';

const pollMs = 1_500;

export const rulesQuery = queryOptions({ queryKey: ['triageRules'], queryFn: () => call(listKeywordRules) });

/** Asked again and again while it learns. */
export const triageQuery = queryOptions({
  queryKey: ['triage'],
  queryFn: () => call(getTriage),
  refetchInterval: (query) => (query.state.data?.training.running ? pollMs : false),
});

/** Below the ticket's own key: whatever changes the ticket asks for this anew. */
export const ticketTriageQuery = (number: string) =>
  queryOptions({
    queryKey: ['ticket', number, 'triage'],
    queryFn: ({ signal }) => call(getTicketTriage, { params: { number }, signal }),
  });

export function useAnswer(ticket: Ticket) {
  return useOnTicket(ticket, (body: { head: VerdictHead; value: string }) =>
    call(answerTriage, { params: ticket, body }),
  );
}

export function useAcceptIncident(ticket: Ticket) {
  return useOnTicket(ticket, ({ id, into }: { id: string; into: string }) =>
    call(acceptIncident, { params: { id }, body: { into } }),
  );
}

export function useDismissIncident(ticket: Ticket) {
  return useOnTicket(ticket, (id: string) => call(dismissIncident, { params: { id } }));
}

export function useLeaveIncident(ticket: Ticket) {
  return useOnTicket(ticket, () => call(leaveIncident, { params: ticket }));
}

export function useAnswerCases(ticket: Ticket) {
  return useOnTicket(ticket, (text: string) => call(answerCases, { params: ticket, body: { text } }));
}

function useOnTicket<Input, Reply>(ticket: Ticket, mutationFn: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      for (const queryKey of [['ticket', ticket.number], ['thread', ticket.number], ['list'], ['counts']])
        void client.invalidateQueries({ queryKey });
    },
    onError: toastError,
  });
}

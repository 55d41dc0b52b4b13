/** Sends a reply or adds a note. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { replyToTicket, writeNote } from '../../../../contract/thread.ts';
import { type Ticket } from '../../../../contract/tickets.ts';
import { ApiError, call } from '../../../lib/api.ts';
import { toastError } from '../../../ui/toast.ts';
import { useMe } from '../../session/session.ts';
import { putTicket } from '../change/patch.ts';
import { noteLeaving } from './undo.ts';
import type { Kind } from './useComposer.ts';

interface Sending {
  kind: Kind;
  html: string;
  uploadIds: string[];
  cc?: string[];
  seenMessageId?: string | null;
  statusId?: string;
  anyway?: boolean;
}

export function useSend(ticket: Ticket, after: { onSent: () => void; onNewer: () => void }) {
  const client = useQueryClient();
  const { undoSendSeconds } = useMe().account;
  const { number } = ticket;

  async function reply(body: Omit<Sending, 'kind'>) {
    const sent = await call(replyToTicket, { params: { number }, body });
    putTicket(client, sent.ticket);
    if (undoSendSeconds > 0 && sent.message.delivery?.state === 'queued')
      noteLeaving({
        ticketNumber: number,
        messageId: sent.message.id,
        leavesAt: Date.now() + undoSendSeconds * 1000,
      });
  }

  return useMutation({
    mutationFn: async ({ kind, ...body }: Sending) => {
      if (kind === 'reply') return reply(body);
      await call(writeNote, { params: { number }, body: { html: body.html, uploadIds: body.uploadIds } });
    },
    onSuccess: async () => {
      after.onSent();
      await client.invalidateQueries({ queryKey: ['thread', number] });
      for (const key of ['list', 'counts']) void client.invalidateQueries({ queryKey: [key] });
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'newerMessages') after.onNewer();
      else toastError(error);
    },
  });
}

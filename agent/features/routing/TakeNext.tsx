/** Takes the next ticket of my queues and opens it. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { takeNext } from '../../../contract/routing.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { toast, toastError } from '../../ui/toast.ts';
import { useMay } from '../session/session.ts';
import { putTicket } from '../tickets/change/patch.ts';
import { words } from './words.ts';

export function TakeNext() {
  const t = useWords(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const mayWork = useMay('tickets.work');
  const take = useMutation({
    mutationFn: () => call(takeNext, { body: {} }),
    onSuccess: ({ ticket }) => {
      if (!ticket) return toast(t.nothingWaits);
      putTicket(client, ticket);
      void client.invalidateQueries({ queryKey: ['list'] });
      void client.invalidateQueries({ queryKey: ['counts'] });
      void navigate({ to: '/tickets/$number', params: { number: ticket.number } });
    },
    onError: toastError,
  });
  if (!mayWork) return null;
  return (
    <Button size="compact-sm" variant="light" loading={take.isPending} onClick={() => take.mutate()}>
      {t.takeNext}
    </Button>
  );
}

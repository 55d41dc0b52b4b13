/** Returns a ticket to the line it came from, with a reason. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Ticket } from '../../../contract/tickets.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { useReturn } from './lines.ts';
import { words } from './words.ts';

const maxLength = 2000;

interface Props {
  ticket: Ticket;
  toLine: number;
  onClose: () => void;
}

export function ReturnDialog({ ticket, toLine, onClose }: Props) {
  const t = useWords(words);
  const [reason, setReason] = useState('');
  const giveBack = useReturn(ticket, onClose);
  function submit(event: FormEvent) {
    event.preventDefault();
    giveBack.mutate(reason);
  }
  return (
    <Dialog title={t.backTitle(toLine)} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Textarea
            label={t.reason}
            description={t.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={maxLength}
            required
            withAsterisk={false}
            data-autofocus
          />
          <FormError error={giveBack.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button type="submit" disabled={!reason.trim()} loading={giveBack.isPending}>
              {t.giveBack}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

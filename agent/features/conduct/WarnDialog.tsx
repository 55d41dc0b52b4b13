/** Writes a warning to the customer. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { warnCustomer } from '../../../contract/conduct.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { conductQuery } from './conduct.ts';
import { words } from './words.ts';

const maxLength = 5000;

export function WarnDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useWords(words);
  const client = useQueryClient();
  const [text, setText] = useState(() => t.readyWarning[ticket.language](ticket.requesterName));
  const warn = useMutation({
    mutationFn: () => call(warnCustomer, { params: { number: ticket.number }, body: { text } }),
    onSuccess: async (known) => {
      client.setQueryData(conductQuery(ticket.requesterId).queryKey, known);
      onClose();
      await client.invalidateQueries({ queryKey: ['thread', ticket.number] });
    },
  });
  return (
    <Dialog title={t.warnTitle} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t.warnHint}
        </Text>
        <Textarea
          label={t.warnText}
          autosize
          minRows={4}
          maxRows={12}
          maxLength={maxLength}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <FormError error={warn.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button disabled={!text.trim()} loading={warn.isPending} onClick={() => warn.mutate()}>
            {t.send}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Writes a warning to the customer. */
import { Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { warnCustomer } from '../../../contract/conduct.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
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
    <FormDialog
      title={t.warnTitle}
      onClose={onClose}
      saving={warn}
      action={t.send}
      isDisabled={!text.trim()}
      onSubmit={() => warn.mutate()}
    >
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
    </FormDialog>
  );
}

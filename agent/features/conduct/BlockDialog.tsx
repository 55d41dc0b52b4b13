/** Blocks the customer, with a reason for the colleagues. */
import { Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { blockCustomer } from '../../../contract/conduct.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { conductQuery } from './conduct.ts';
import { words } from './words.ts';

export function BlockDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useWords(words);
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const block = useMutation({
    mutationFn: () => call(blockCustomer, { params: { id: customerId }, body: { reason } }),
    onSuccess: (known) => {
      client.setQueryData(conductQuery(customerId).queryKey, known);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.blockTitle}
      onClose={onClose}
      saving={block}
      action={t.doBlock}
      isDisabled={!reason.trim()}
      isGrave
      onSubmit={() => block.mutate()}
    >
      <Text size="sm" c="dimmed">
        {t.blockHint}
      </Text>
      <TextInput
        label={t.reason}
        placeholder={t.reasonExample}
        value={reason}
        maxLength={500}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}

/** Blocks the customer, with a reason for the colleagues. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { blockCustomer } from '../../../contract/conduct.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
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
  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim()) block.mutate();
  }
  return (
    <Dialog title={t.blockTitle} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
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
          <FormError error={block.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button
              type="submit"
              color="var(--k-hot)"
              c="var(--k-surface)"
              disabled={!reason.trim()}
              loading={block.isPending}
            >
              {t.doBlock}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

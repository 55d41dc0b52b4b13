/** Removes a status; its tickets get another one. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { removeStatus } from '../../../contract/statuses.ts';
import type { Status } from '../../../contract/statuses.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { statusesQuery } from '../staff/staff.ts';
import { words } from './words.ts';

interface Props {
  status: Status;
  successors: Status[];
  onClose: () => void;
}

export function RemoveStatus({ status, successors, onClose }: Props) {
  const t = useWords(words);
  const client = useQueryClient();
  const [successorId, setSuccessorId] = useState(successors[0]?.id ?? '');
  const remove = useMutation({
    mutationFn: () => call(removeStatus, { params: { id: status.id }, body: { successorId } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: statusesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t.removeTitle(status.name)} width={440}>
      <Stack gap="md">
        <Text size="sm">{t.removeText}</Text>
        <Select
          label={t.successor}
          data={successors.map((one) => ({ value: one.id, label: one.name }))}
          value={successorId}
          onChange={(id) => setSuccessorId(id ?? successorId)}
          allowDeselect={false}
        />
        <FormError error={remove.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            color="var(--k-hot)"
            c="var(--k-surface)"
            onClick={() => remove.mutate()}
            loading={remove.isPending}
          >
            {t.remove}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Removes a status; its tickets get another one. */
import { Select, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { removeStatus } from '../../../contract/statuses.ts';
import type { Status } from '../../../contract/statuses.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
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
    <FormDialog
      title={t.removeTitle(status.name)}
      width={440}
      onClose={onClose}
      saving={remove}
      action={t.remove}
      isGrave
      onSubmit={() => remove.mutate()}
    >
      <Text size="sm">{t.removeText}</Text>
      <Select
        label={t.successor}
        data={successors.map((one) => ({ value: one.id, label: one.name }))}
        value={successorId}
        onChange={(id) => setSuccessorId(id ?? successorId)}
        allowDeselect={false}
      />
    </FormDialog>
  );
}

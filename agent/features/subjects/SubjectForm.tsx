/** An object entered by hand. */
import { TagsInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type SubjectKind, putSubject } from '../../../contract/subjects.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useRefreshSubjects } from './subjects.ts';
import { words } from './words.ts';

const mostOwners = 20;

export function SubjectForm({ kind, onClose }: { kind: SubjectKind; onClose: () => void }) {
  const t = useWords(words);
  const refresh = useRefreshSubjects();
  const navigate = useNavigate();
  const [form, setForm] = useState({ externalId: '', name: '', customers: [] as string[] });
  const save = useMutation({
    mutationFn: () => call(putSubject, { body: { kind: kind.id, ...form } }),
    onSuccess: async ({ id }) => {
      toast(t.saved);
      await refresh();
      onClose();
      await navigate({ to: '/objects/$id', params: { id } });
    },
  });
  return (
    <FormDialog onClose={onClose} title={t.newOf(kind.name)} saving={save} onSubmit={() => save.mutate()}>
      <TextInput
        label={t.number}
        description={t.numberHint}
        value={form.externalId}
        onChange={(event) => setForm({ ...form, externalId: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={100}
        data-autofocus
      />
      <TextInput
        label={t.name}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        maxLength={300}
      />
      <TagsInput
        label={t.owners}
        description={t.ownersHint}
        value={form.customers}
        onChange={(customers) => setForm({ ...form, customers })}
        maxTags={mostOwners}
        acceptValueOnBlur
      />
    </FormDialog>
  );
}

/** A kind of objects: what it is called, and how its numbers are found in letters. */
import { Select, TagsInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type SubjectKind, createKind, kindIcons, updateKind } from '../../../contract/subjects.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { WordsInput } from '../../ui/WordsInput.tsx';
import { KindIcon } from './KindIcon.tsx';
import { useRefreshSubjects } from './subjects.ts';
import { words } from './words.ts';

const noWords = { ru: '', en: '' };
const mostPatterns = 10;

export function KindForm({ kind, onClose }: { kind: SubjectKind | null; onClose: () => void }) {
  const t = useWords(words);
  const refresh = useRefreshSubjects();
  const [key, setKey] = useState('');
  const [form, setForm] = useState({
    names: kind?.names ?? noWords,
    plurals: kind?.plurals ?? noWords,
    icon: kind?.icon ?? 'box',
    patterns: kind?.patterns ?? [],
  });
  const save = useMutation({
    mutationFn: () =>
      kind
        ? call(updateKind, { params: { id: kind.id }, body: form })
        : call(createKind, { body: { ...form, ...(key ? { key } : {}) } }),
    onSuccess: async () => {
      toast(t.saved);
      await refresh();
      onClose();
    },
  });
  return (
    <FormDialog
      onClose={onClose}
      title={kind?.name ?? t.addKind}
      width={520}
      saving={save}
      onSubmit={() => save.mutate()}
    >
      <WordsInput
        label={t.one}
        value={form.names}
        onChange={(names) => setForm({ ...form, names })}
        required
        autoFocus
      />
      <WordsInput
        label={t.many}
        description={t.manyHint}
        value={form.plurals}
        onChange={(plurals) => setForm({ ...form, plurals })}
      />
      <Select
        label={t.icon}
        leftSection={<KindIcon icon={form.icon} />}
        data={kindIcons.map((value) => ({ value, label: t.icons[value] }))}
        value={form.icon}
        onChange={(icon) => setForm({ ...form, icon: icon ?? 'box' })}
        allowDeselect={false}
      />
      <TagsInput
        label={t.patterns}
        description={t.patternsHint}
        value={form.patterns}
        onChange={(patterns) => setForm({ ...form, patterns })}
        maxTags={mostPatterns}
        // A comma is part of {6,10}.
        splitChars={[]}
      />
      {!kind && (
        <TextInput
          label={t.key}
          description={t.keyHint}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value.replace(/[^a-zA-Z0-9_]/g, ''))}
          maxLength={40}
        />
      )}
    </FormDialog>
  );
}

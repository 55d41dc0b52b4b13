/** A field: what it is called, what it holds, who may see it. */
import { Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Field,
  type FieldKind,
  type FieldOwner,
  createField,
  fieldKinds,
  updateField,
} from '../../../contract/fields.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { WordsInput } from '../../ui/WordsInput.tsx';
import { tidyChoices } from './ChoicesInput.tsx';
import { SettingsInputs } from './SettingsInputs.tsx';
import { useRefreshFields } from './fields.ts';
import { words } from './words.ts';

interface Props {
  field: Field | null;
  belongsTo: FieldOwner;
  subjectKindId?: string | undefined;
  onClose: () => void;
}

const mayBeSecret: readonly FieldKind[] = ['text', 'longText', 'number', 'money', 'date'];
const noWords = { ru: '', en: '' };

export function FieldForm({ field, belongsTo, subjectKindId, onClose }: Props) {
  const t = useWords(words);
  const refresh = useRefreshFields();
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? 'text');
  const [key, setKey] = useState('');
  const [form, setForm] = useState({
    names: field?.names ?? noWords,
    helps: field?.helps ?? noWords,
    sensitive: field?.sensitive ?? false,
    required: field?.required ?? false,
    everywhere: field?.everywhere ?? false,
    settings: field?.settings ?? {},
  });
  const save = useMutation({
    mutationFn: () => {
      const { choices } = form.settings;
      const settings = choices ? { ...form.settings, choices: tidyChoices(choices) } : form.settings;
      const body = { ...form, settings, sensitive: form.sensitive && mayBeSecret.includes(kind) };
      if (field) return call(updateField, { params: { id: field.id }, body });
      const kindOf = subjectKindId ? { subjectKindId } : {};
      return call(createField, { body: { ...body, ...kindOf, belongsTo, kind, ...(key ? { key } : {}) } });
    },
    onSuccess: async () => {
      toast(t.saved);
      await refresh();
      onClose();
    },
  });
  // An object knows no other objects.
  const kinds = fieldKinds.filter((one) => belongsTo !== 'subject' || one !== 'object');
  return (
    <FormDialog
      onClose={onClose}
      title={field?.name ?? t.newField}
      width={520}
      saving={save}
      onSubmit={() => save.mutate()}
    >
      <WordsInput
        label={t.name}
        value={form.names}
        onChange={(names) => setForm({ ...form, names })}
        required
        autoFocus
      />
      {!field && (
        <Select
          label={t.kind}
          data={kinds.map((value) => ({ value, label: t.kinds[value] }))}
          value={kind}
          onChange={(value) => {
            setKind(kinds.find((one) => one === value) ?? 'text');
            setForm({ ...form, settings: {} });
          }}
          allowDeselect={false}
        />
      )}
      <SettingsInputs
        kind={kind}
        settings={form.settings}
        onChange={(settings) => setForm({ ...form, settings })}
      />
      <WordsInput
        label={t.help}
        description={t.helpHint}
        value={form.helps}
        onChange={(helps) => setForm({ ...form, helps })}
        maxLength={500}
        multiline
      />
      {belongsTo === 'ticket' ? (
        <Checkbox
          label={t.everywhere}
          checked={form.everywhere}
          onChange={(event) => setForm({ ...form, everywhere: event.currentTarget.checked })}
        />
      ) : (
        <Checkbox
          label={t.required}
          checked={form.required}
          onChange={(event) => setForm({ ...form, required: event.currentTarget.checked })}
        />
      )}
      {mayBeSecret.includes(kind) && (
        <Checkbox
          label={t.sensitive}
          description={t.sensitiveHint}
          checked={form.sensitive}
          onChange={(event) => setForm({ ...form, sensitive: event.currentTarget.checked })}
        />
      )}
      {!field && (
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

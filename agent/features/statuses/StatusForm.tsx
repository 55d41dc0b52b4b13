/** A status: name, colour, what the customer reads. */
import { Input, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createStatus, updateStatus } from '../../../contract/statuses.ts';
import { type Status } from '../../../contract/statuses.ts';
import { type StatusCategory, statusColours } from '../../../contract/terms.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { WordsInput } from '../../ui/WordsInput.tsx';
import { useMe } from '../session/session.ts';
import { statusesQuery } from '../staff/staff.ts';
import { StatusDot } from './StatusDot.tsx';
import styles from './Statuses.module.css';
import { words } from './words.ts';

interface Props {
  status: Status | null;
  category: StatusCategory;
  onClose: () => void;
}

export function StatusForm({ status, category, onClose }: Props) {
  const t = useWords(words);
  const client = useQueryClient();
  const { language } = useMe().account;
  const [form, setForm] = useState({
    name: status?.name ?? '',
    colour: status?.colour ?? null,
    customerLabels: status ? labelsOf(status, language) : { ru: '', en: '' },
  });
  const save = useMutation({
    mutationFn: () =>
      status
        ? call(updateStatus, { params: { id: status.id }, body: form })
        : call(createStatus, { body: { ...form, category } }),
    onSuccess: async () => {
      toast(t.saved);
      await client.invalidateQueries({ queryKey: statusesQuery.queryKey });
      onClose();
    },
  });
  return (
    <FormDialog
      onClose={onClose}
      title={status?.name ?? t.newStatus(t.categories[category])}
      saving={save}
      onSubmit={() => save.mutate()}
    >
      <TextInput
        label={t.name}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={60}
        data-autofocus
      />
      <Input.Wrapper label={t.colour}>
        <div className={styles.colours} role="radiogroup" aria-label={t.colour}>
          {[null, ...statusColours].map((colour) => (
            <Tooltip key={colour ?? ''} label={colour ? t.colours[colour] : t.ownColour}>
              <UnstyledButton
                className={styles.colour}
                role="radio"
                aria-checked={form.colour === colour}
                aria-label={colour ? t.colours[colour] : t.ownColour}
                onClick={() => setForm({ ...form, colour })}
              >
                <StatusDot status={{ category, colour }} />
              </UnstyledButton>
            </Tooltip>
          ))}
        </div>
      </Input.Wrapper>
      <WordsInput
        label={t.label}
        description={t.labelHint}
        value={form.customerLabels}
        onChange={(customerLabels) => setForm({ ...form, customerLabels })}
      />
    </FormDialog>
  );
}

/** The first statuses know their label in the account's language only. */
function labelsOf(status: Status, language: 'ru' | 'en') {
  const { customerLabels: known, customerLabel } = status;
  return { ...known, [language]: known[language] || customerLabel };
}

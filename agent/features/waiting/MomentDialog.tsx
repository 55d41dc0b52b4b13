/** Asks for a moment, and for a word where one is wanted: snoozing a ticket, a reminder. */
import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { WhenPicker } from './WhenPicker.tsx';
import { momentOf } from './when.ts';
import { words } from './words.ts';

interface Props {
  title: string;
  text?: string;
  /** Label of the word that is asked for. */
  asks?: string;
  hint?: string;
  pending: boolean;
  error: Error | null;
  onChoose: (at: Date, text: string) => void;
  onClose: () => void;
}

const choices = ['inTwoHours', 'tomorrow', 'inThreeDays', 'inAWeek'] as const;

export function MomentDialog({ title, text, asks, hint, pending, error, onChoose, onClose }: Props) {
  const t = useWords(words);
  const [at, setAt] = useState<Date | null>(() => momentOf('tomorrow', new Date()));
  const [said, setSaid] = useState('');
  const [past, setPast] = useState(false);
  function submit() {
    const isPast = !at || at.getTime() <= Date.now();
    setPast(isPast);
    if (!isPast) onChoose(at, said);
  }
  return (
    <FormDialog
      onClose={onClose}
      title={title}
      width={440}
      saving={{ isPending: pending, error: past ? new Error(t.past) : error }}
      action={title}
      onSubmit={submit}
    >
      {text && (
        <Text size="sm" c="var(--k-text-soft)">
          {text}
        </Text>
      )}
      {asks && (
        <TextInput
          label={asks}
          placeholder={hint}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
          maxLength={500}
          data-autofocus
        />
      )}
      <WhenPicker label={t.when} value={at} choices={choices} onChange={setAt} />
    </FormDialog>
  );
}

/** A value that is nobody's business: masked, shown by a click that is written down, typed anew rather than edited. */
import { ActionIcon, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../lib/words.ts';
import { toastError } from '../../ui/toast.ts';
import { useMay } from '../session/session.ts';
import type { ValueProps } from './valueProps.ts';
import styles from './Values.module.css';
import { textOf } from './values.ts';
import { words } from './words.ts';

export function SecretValue({
  field,
  value,
  readOnly,
  problem,
  onSave,
  onReveal,
}: ValueProps & { onReveal: () => Promise<unknown> }) {
  const t = useWords(words);
  const mayReveal = useMay('fields.reveal');
  const [typing, setTyping] = useState<string | null>(null);
  const reveal = useMutation({ mutationFn: onReveal, onError: toastError, gcTime: 0 });
  const mask = (value as { masked?: string } | null)?.masked;

  function leave() {
    if (typing?.trim()) void onSave(field.kind === 'money' ? { amount: typing } : typing);
    setTyping(null);
    reveal.reset();
  }

  if (typing !== null || (mask === undefined && !readOnly))
    return (
      <TextInput
        size="xs"
        variant="filled"
        aria-label={field.name}
        type={field.kind === 'date' ? 'date' : 'text'}
        autoComplete="off"
        value={typing ?? ''}
        error={problem}
        autoFocus={typing !== null && mask !== undefined}
        onChange={(event) => setTyping(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    );
  const shown = reveal.data === undefined ? mask : textOf(reveal.data);
  return (
    <div className={styles.line}>
      <span className={styles.secret}>{shown ?? t.nothing}</span>
      {mask !== undefined && mayReveal && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          loading={reveal.isPending}
          aria-label={reveal.data === undefined ? t.show(field.name) : t.hide}
          onClick={() => (reveal.data === undefined ? reveal.mutate() : reveal.reset())}
        >
          {reveal.data === undefined ? <Eye size={14} /> : <EyeOff size={14} />}
        </ActionIcon>
      )}
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t.typeNew(field.name)}
          onClick={() => setTyping('')}
        >
          <Pencil size={14} />
        </ActionIcon>
      )}
    </div>
  );
}

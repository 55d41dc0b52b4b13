/** A moment to come: one of the usual ones, or any other. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../lib/words.ts';
import styles from './Waiting.module.css';
import { type Choice, fromField, momentOf, toField } from './when.ts';
import { words } from './words.ts';

interface Props {
  label: string;
  hint?: string | undefined;
  value: Date | null;
  choices: readonly Choice[];
  onChange: (at: Date | null) => void;
}

export function WhenPicker({ label, hint, value, choices, onChange }: Props) {
  const t = useWords(words);
  const [now] = useState(() => new Date());
  return (
    <div role="group" aria-label={label} className={styles.when}>
      <span className={styles.label}>{label}</span>
      <div className={styles.choices}>
        {choices.map((choice) => {
          const at = momentOf(choice, now);
          const chosen = value?.getTime() === at.getTime();
          return (
            <Button
              key={choice}
              size="xs"
              variant={chosen ? 'filled' : 'default'}
              aria-pressed={chosen}
              onClick={() => onChange(chosen ? null : at)}
            >
              {t.choices[choice]}
            </Button>
          );
        })}
      </div>
      <TextInput
        type="datetime-local"
        aria-label={t.ownDate}
        description={hint}
        inputWrapperOrder={['input', 'description', 'error']}
        value={value ? toField(value) : ''}
        min={toField(now)}
        onChange={(event) => onChange(fromField(event.currentTarget.value))}
      />
    </div>
  );
}

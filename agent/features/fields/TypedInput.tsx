/** A value that is typed: text, number, date. */
import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../lib/words.ts';
import type { ValueProps } from './valueProps.ts';
import { textOf } from './values.ts';
import { words } from './words.ts';

export function TypedInput({ field, value, problem, onSave }: ValueProps) {
  const t = useWords(words);
  const before = textOf(value);
  const [typed, setTyped] = useState(before);
  const shared = {
    size: 'xs',
    variant: 'filled',
    'aria-label': field.name,
    value: typed,
    error: problem,
    placeholder: t.nothing,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: () => {
      if (typed.trim() !== before) void onSave(typed.trim() === '' ? null : typed);
    },
  };
  if (field.kind === 'longText') return <Textarea {...shared} autosize minRows={1} maxRows={8} />;
  return (
    <TextInput
      {...shared}
      type={field.kind === 'date' ? 'date' : 'text'}
      inputMode={field.kind === 'number' ? 'decimal' : 'text'}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

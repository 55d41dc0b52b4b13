/** Words that go with a ticket from line to line: grows as it is written, and may not be left out. */
import { Textarea } from '@mantine/core';

const maxLength = 2000;

interface Props {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  isFirst?: boolean;
}

export function CardText({ label, hint, value, onChange, isFirst = false }: Props) {
  return (
    <Textarea
      label={label}
      {...(hint && { description: hint })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={maxLength}
      required
      withAsterisk={false}
      {...(isFirst && { 'data-autofocus': true })}
    />
  );
}

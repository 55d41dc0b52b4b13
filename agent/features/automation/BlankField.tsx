/** One blank of a piece, drawn by its kind. */
import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { PieceBlank } from '../../../contract/automation.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { DurationField } from './DurationField.tsx';
import { isList, textsOf } from './filling.ts';
import { useOptions } from './options.ts';
import styles from './Rules.module.css';
import { TextWithVariables } from './TextWithVariables.tsx';
import { words } from './words.ts';

export interface FieldProps {
  blank: PieceBlank;
  value: unknown;
  onChange: (value: unknown) => void;
}

export function BlankField({ blank, value, onChange }: FieldProps) {
  const t = useWords(words);
  const language = useLanguage();
  const options = useOptions(blank);
  const label = blank.label[language];
  const shared = { 'aria-label': label, placeholder: label, size: 'sm' as const };

  if (blank.kind === 'yesNo') {
    const data = [
      { value: 'yes', label: t.yes },
      { value: 'no', label: t.no },
    ];
    return (
      <Select
        {...shared}
        className={styles.narrow}
        data={data}
        value={value === false ? 'no' : 'yes'}
        onChange={(next) => onChange(next === 'yes')}
        allowDeselect={false}
      />
    );
  }
  if (options && isList(blank))
    return (
      <MultiSelect
        {...shared}
        className={styles.wide}
        data={options}
        value={textsOf(value)}
        onChange={(next) => onChange(blank.kind === 'line' ? next.map(Number) : next)}
        searchable={options.length > 7}
        placeholder={textsOf(value).length > 0 ? '' : label}
      />
    );
  if (options)
    return (
      <Select
        {...shared}
        className={styles.field}
        data={options}
        value={textsOf(value)[0] ?? null}
        onChange={(next) => onChange(blank.kind === 'line' && next ? Number(next) : next)}
        searchable={options.length > 7}
        clearable={blank.optional === true}
        allowDeselect={blank.optional === true}
      />
    );
  if (isList(blank))
    return (
      <TagsInput
        {...shared}
        className={styles.wide}
        value={textsOf(value)}
        onChange={(next) => onChange(separate(next))}
        splitChars={[',', ';']}
        acceptValueOnBlur
        maxTags={200}
        placeholder={textsOf(value).length > 0 ? '' : label}
      />
    );
  if (blank.kind === 'minutes') return <DurationField label={label} value={value} onChange={onChange} />;
  if (blank.kind === 'number' || blank.kind === 'days')
    return (
      <NumberInput
        {...shared}
        className={styles.narrow}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(next === '' ? undefined : Number(next))}
        allowDecimal={blank.kind === 'number'}
      />
    );
  if (blank.kind === 'text') return <TextWithVariables label={label} value={value} onChange={onChange} />;
  return (
    <TextInput
      {...shared}
      className={styles.field}
      value={textsOf(value)[0] ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What was pasted in one piece: «авария, пожар». */
function separate(texts: readonly string[]): string[] {
  const parts = texts.flatMap((text) => text.split(/[,;]/)).map((text) => text.trim());
  return [...new Set(parts.filter(Boolean))];
}

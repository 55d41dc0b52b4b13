/** The input of one value, by the kind of its field; what is typed is saved when it is left. */
import { MultiSelect, Select } from '@mantine/core';
import type { Field } from '../../../contract/fields.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { FileValueInput } from './FileValueInput.tsx';
import { LinkInput } from './LinkInput.tsx';
import { MoneyInput } from './MoneyInput.tsx';
import { ObjectInput } from './ObjectInput.tsx';
import { TypedInput } from './TypedInput.tsx';
import styles from './Values.module.css';
import type { ValueProps } from './valueProps.ts';
import { readable, textOf } from './values.ts';
import { words } from './words.ts';

export function ValueInput(props: ValueProps) {
  const { field, value, readOnly } = props;
  const t = useWords(words);
  const language = useLanguage();
  if (field.kind === 'file') return <FileValueInput {...props} />;
  if (field.kind === 'link') return <LinkInput {...props} />;
  if (readOnly)
    return (
      <span className={styles.plain}>{readable(field, value, language, [t.yes, t.no]) || t.nothing}</span>
    );
  if (field.kind === 'money') return <MoneyInput {...props} />;
  if (field.kind === 'object') return <ObjectInput {...props} />;
  if (field.kind === 'choice' || field.kind === 'yesNo') return <ChoiceInput {...props} />;
  if (field.kind === 'multiChoice') return <ManyInput {...props} />;
  return <TypedInput {...props} key={textOf(value)} />;
}

function ChoiceInput({ field, value, problem, onSave }: ValueProps) {
  const t = useWords(words);
  const language = useLanguage();
  const isYesNo = field.kind === 'yesNo';
  const data = isYesNo
    ? [
        { value: 'true', label: t.yes },
        { value: 'false', label: t.no },
      ]
    : optionsOf(field, language);
  return (
    <Select
      size="xs"
      variant="filled"
      aria-label={field.name}
      data={data}
      value={value === null ? null : String(value as string | boolean)}
      error={problem}
      clearable
      searchable={data.length > 8}
      placeholder={t.nothing}
      onChange={(chosen) => void onSave(isYesNo && chosen !== null ? chosen === 'true' : chosen)}
    />
  );
}

function ManyInput({ field, value, problem, onSave }: ValueProps) {
  const language = useLanguage();
  return (
    <MultiSelect
      size="xs"
      variant="filled"
      aria-label={field.name}
      data={optionsOf(field, language)}
      value={Array.isArray(value) ? value.map(String) : []}
      error={problem}
      onChange={(chosen) => void onSave(chosen)}
    />
  );
}

function optionsOf(field: Field, language: 'ru' | 'en') {
  return (field.settings.choices ?? []).map(({ value, names }) => ({
    value,
    label: names[language] || names.ru || names.en,
  }));
}

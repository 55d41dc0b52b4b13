/** Words in the reader's language, and in the other one for those who want it. */
import { Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Language, useLanguage } from '../lib/language.ts';
import { useWords } from '../lib/words.ts';
import { words } from './words.ts';
import styles from './WordsInput.module.css';

export interface BothWords {
  ru: string;
  en: string;
}

interface Props {
  label: string;
  description?: ReactNode;
  value: BothWords;
  onChange: (value: BothWords) => void;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
  multiline?: boolean;
  autoFocus?: boolean;
}

const longest = 200;

export function WordsInput({ label, description, value, onChange, required, autoFocus, ...rest }: Props) {
  const t = useWords(words);
  const language = useLanguage();
  const other: Language = language === 'ru' ? 'en' : 'ru';
  const [both, setBoth] = useState(value[other] !== '');
  const put = (at: Language, text: string) => onChange({ ...value, [at]: text });
  return (
    <div className={styles.words}>
      <Line
        {...rest}
        label={label}
        description={description}
        text={value[language]}
        onText={(text) => put(language, text)}
        // One of the two is enough.
        required={required && !value[other].trim()}
        autoFocus={autoFocus}
      />
      {both ? (
        <Line
          {...rest}
          label={t.inLanguage[other](label)}
          text={value[other]}
          onText={(text) => put(other, text)}
        />
      ) : (
        <UnstyledButton className={styles.more} onClick={() => setBoth(true)}>
          {t.addLanguage[other]}
        </UnstyledButton>
      )}
    </div>
  );
}

interface LineProps extends Omit<Props, 'value' | 'onChange'> {
  text: string;
  onText: (text: string) => void;
}

function Line({ text, onText, multiline, autoFocus, maxLength = longest, ...rest }: LineProps) {
  const shared = {
    ...rest,
    withAsterisk: false,
    value: text,
    maxLength,
    ...(autoFocus ? { 'data-autofocus': true } : {}),
    onChange: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
  };
  return multiline ? <Textarea {...shared} autosize minRows={2} maxRows={6} /> : <TextInput {...shared} />;
}

/** A text in which variables can be put: `{{customer.name}}`. */
import { Menu, Textarea, UnstyledButton } from '@mantine/core';
import { Braces } from 'lucide-react';
import { useRef } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { textsOf } from './filling.ts';
import { usePieces } from './queries.ts';
import styles from './Rules.module.css';
import { words } from './words.ts';

interface Props {
  label: string;
  value: unknown;
  onChange: (text: string) => void;
  minRows?: number;
}

export function TextWithVariables({ label, value, onChange, minRows = 2 }: Props) {
  const t = useWords(words);
  const language = useLanguage();
  const variables = usePieces()?.variables ?? [];
  const area = useRef<HTMLTextAreaElement>(null);
  const text = textsOf(value)[0] ?? '';

  function insert(key: string) {
    const at = area.current?.selectionEnd ?? text.length;
    onChange(`${text.slice(0, at)}{{${key}}}${text.slice(at)}`);
    area.current?.focus();
  }

  return (
    <div className={styles.text}>
      <Textarea
        ref={area}
        size="sm"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={minRows}
        maxRows={14}
        maxLength={20_000}
      />
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <UnstyledButton className={styles.variables}>
            <Braces size={13} aria-hidden /> {t.insertVariable}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {variables.map(({ key, label: said }) => (
            <Menu.Item key={key} onClick={() => insert(key)}>
              {said[language]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** An address that can be opened. */
import { ActionIcon } from '@mantine/core';
import { ExternalLink } from 'lucide-react';
import { useWords } from '../../lib/words.ts';
import { TypedInput } from './TypedInput.tsx';
import type { ValueProps } from './valueProps.ts';
import styles from './Values.module.css';
import { textOf } from './values.ts';
import { words } from './words.ts';

export function LinkInput(props: ValueProps) {
  const { value, readOnly } = props;
  const t = useWords(words);
  const address = textOf(value);
  return (
    <div className={styles.line}>
      {readOnly ? (
        <span className={styles.file}>{address || t.nothing}</span>
      ) : (
        <TypedInput {...props} key={address} />
      )}
      {/^https?:/.test(address) && (
        <ActionIcon
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer noopener"
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t.open}
        >
          <ExternalLink size={14} />
        </ActionIcon>
      )}
    </div>
  );
}

/** A text to be taken away: a link, a key. Selected by a touch, copied by the button, also where the page has no TLS. */
import { Button, TextInput } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../lib/words.ts';
import styles from './Copyable.module.css';
import { words } from './words.ts';

const praiseMs = 2000;

export function Copyable({ label, value }: { label: string; value: string }) {
  const t = useWords(words);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    field.current?.select();
    // Without TLS the browser gives pages no clipboard; the old command still works there.
    if (navigator.clipboard)
      await navigator.clipboard.writeText(value).catch(() => document.execCommand('copy'));
    else document.execCommand('copy');
    setCopied(true);
    setTimeout(() => setCopied(false), praiseMs);
  }

  return (
    <div className={styles.line}>
      <TextInput
        ref={field}
        label={label}
        value={value}
        readOnly
        className={styles.field}
        classNames={{ input: styles.input }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        onClick={() => void copy()}
        leftSection={copied ? <Check size={15} /> : <Copy size={15} />}
        aria-live="polite"
      >
        {copied ? t.copied : t.copy}
      </Button>
    </div>
  );
}

/** One interval: from and to, typed as people write times: `9`, `930`, `9:30`. */
import { useState } from 'react';
import type { WorkInterval } from '../../../contract/calendars.ts';
import { useWords } from '../../lib/words.ts';
import styles from './Calendar.module.css';
import { readTime } from './readTime.ts';
import { words } from './words.ts';

interface Props {
  /** The day whose hours these are, for readers of screens. */
  name: string;
  value: WorkInterval;
  onChange: (value: WorkInterval) => void;
}

export function HoursInput({ name, value, onChange }: Props) {
  const t = useWords(words);
  return (
    <>
      <Time label={t.from(name)} value={value.from} onChange={(from) => onChange({ ...value, from })} />
      –
      <Time label={t.to(name)} value={value.to} onChange={(to) => onChange({ ...value, to })} />
    </>
  );
}

function Time({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (time: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readTime(typed) === null;
  function leave() {
    const time = typed === null ? null : readTime(typed);
    if (time !== null) onChange(time);
    setTyped(null);
  }
  return (
    <input
      className={styles.time}
      aria-label={label}
      aria-invalid={isWrong}
      value={typed ?? value}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        if (/^\d\d:\d\d$/.test(text) && readTime(text)) onChange(text);
      }}
      onBlur={leave}
      inputMode="numeric"
      maxLength={5}
    />
  );
}

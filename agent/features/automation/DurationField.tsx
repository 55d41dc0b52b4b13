/** A span of time: a number and its unit; kept in minutes. */
import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../lib/words.ts';
import styles from './Rules.module.css';
import { words } from './words.ts';

const units = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof units;
const names = Object.keys(units) as Unit[];

interface Props {
  label: string;
  value: unknown;
  onChange: (minutes: number | undefined) => void;
}

export function DurationField({ label, value, onChange }: Props) {
  const t = useWords(words);
  const minutes = typeof value === 'number' ? value : undefined;
  const [unit, setUnit] = useState<Unit>(() => unitOf(minutes ?? units.hours));
  const amount = minutes === undefined ? '' : minutes / units[unit];

  function change(next: number | string, by: Unit) {
    onChange(next === '' ? undefined : Math.max(1, Math.round(Number(next) * units[by])));
  }

  return (
    <span className={styles.together}>
      <NumberInput
        size="sm"
        className={styles.number}
        aria-label={label}
        value={amount}
        onChange={(next) => change(next, unit)}
        min={0}
      />
      <Select
        size="sm"
        className={styles.narrow}
        aria-label={t.unit}
        data={names.map((name) => ({ value: name, label: t.units[name] }))}
        value={unit}
        onChange={(next) => {
          const chosen = names.find((name) => name === next) ?? unit;
          setUnit(chosen);
          change(amount, chosen);
        }}
        allowDeselect={false}
      />
    </span>
  );
}

function unitOf(minutes: number): Unit {
  if (minutes % units.days === 0) return 'days';
  return minutes % units.hours === 0 ? 'hours' : 'minutes';
}

/** How much time is promised, by what is promised and by priority. */
import { Checkbox, Group, SegmentedControl, TextInput } from '@mantine/core';
import { Fragment, useState } from 'react';
import { type SlaClockTerms, type SlaKind, type SlaTerms, slaKinds } from '../../../contract/sla.ts';
import { type Priority, priorities } from '../../../contract/terms.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { blankClock } from './draft.ts';
import { minutesLength, readMinutes } from './duration.ts';
import styles from './Sla.module.css';
import { words } from './words.ts';

type Clocks = SlaTerms['clocks'];

export function Targets({ value, onChange }: { value: Clocks; onChange: (value: Clocks) => void }) {
  const t = useWords(words);
  return (
    <div className={styles.targets}>
      <span className={styles.corner} />
      {priorities.map((priority) => (
        <span key={priority} className={styles.head}>
          {t.priorities[priority]}
        </span>
      ))}
      {slaKinds.map((kind) => (
        <Clock
          key={kind}
          kind={kind}
          clock={value[kind] ?? blankClock()}
          onChange={(clock) => onChange({ ...value, [kind]: clock })}
        />
      ))}
    </div>
  );
}

interface ClockProps {
  kind: SlaKind;
  clock: SlaClockTerms;
  onChange: (clock: SlaClockTerms) => void;
}

function Clock({ kind, clock, onChange }: ClockProps) {
  const t = useWords(words);
  const toggle = (turn: 'customer' | 'partner', on: boolean) =>
    onChange({
      ...clock,
      pausedFor: on ? [...clock.pausedFor, turn] : clock.pausedFor.filter((one) => one !== turn),
    });
  return (
    <Fragment>
      <span className={styles.kind}>{t.kinds[kind]}</span>
      {priorities.map((priority) => (
        <Target
          key={priority}
          label={t.target(t.kinds[kind], t.priorities[priority])}
          placeholder={t.priorities[priority]}
          minutes={clock.targets[priority]}
          onChange={(minutes) => onChange({ ...clock, targets: withTarget(clock, priority, minutes) })}
        />
      ))}
      <div className={styles.how}>
        <SegmentedControl
          size="xs"
          aria-label={`${t.time}: ${t.kinds[kind]}`}
          value={clock.time}
          onChange={(time) => onChange({ ...clock, time: time === 'wall' ? 'wall' : 'working' })}
          data={(['working', 'wall'] as const).map((one) => ({ value: one, label: t.times[one] }))}
        />
        <Group gap="sm">
          <span>{t.pausedFor}</span>
          {(['customer', 'partner'] as const).map((turn) => (
            <Checkbox
              key={turn}
              size="xs"
              label={t.turns[turn]}
              checked={clock.pausedFor.includes(turn)}
              onChange={(event) => toggle(turn, event.currentTarget.checked)}
            />
          ))}
        </Group>
      </div>
    </Fragment>
  );
}

function withTarget({ targets }: SlaClockTerms, priority: Priority, minutes: number | null) {
  return { ...targets, [priority]: minutes };
}

interface TargetProps {
  label: string;
  placeholder: string;
  minutes: number | null;
  onChange: (minutes: number | null) => void;
}

/** Typed as people say it; read when the field is left. */
function Target({ label, placeholder, minutes, onChange }: TargetProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && readMinutes(typed) === null;
  function leave() {
    if (typed !== null && !isWrong) onChange(readMinutes(typed));
    if (!isWrong) setTyped(null);
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? (minutes === null ? '' : minutesLength(minutes, language))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      error={isWrong}
      maxLength={20}
    />
  );
}

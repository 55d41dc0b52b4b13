/** When a rule is asked: after which facts, or by what time. */
import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { type RuleDraft, type RuleTiming, timingKinds } from '../../../contract/automation.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { DurationField } from './DurationField.tsx';
import { usePieces } from './queries.ts';
import styles from './Rules.module.css';
import { words } from './words.ts';

interface Props {
  draft: RuleDraft;
  problems: ReadonlyMap<string, string>;
  onChange: (change: Partial<RuleDraft>) => void;
}

export function Waking({ draft, problems, onChange }: Props) {
  const t = useWords(words);
  const events = useEvents();
  if (draft.kind === 'scheduled')
    return (
      <Timing
        timing={draft.timing ?? firstTiming}
        problem={problems.get('timing')}
        onChange={(timing) => onChange({ timing })}
      />
    );
  return (
    <MultiSelect
      aria-label={t.when}
      data={events}
      value={draft.events}
      onChange={(next) => onChange({ events: next })}
      placeholder={draft.events.length > 0 ? '' : t.whenHint}
      searchable
      error={problems.get('events')}
    />
  );
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
export const firstTiming: RuleTiming = { kind: 'daily', at: '09:00', days: everyDay };
const firsts: Record<RuleTiming['kind'], RuleTiming> = {
  daily: firstTiming,
  hourly: { kind: 'hourly', hours: 1 },
  after: { kind: 'after', minutes: 240, event: 'ticket.customerWrote' },
};

interface TimingProps {
  timing: RuleTiming;
  problem: string | undefined;
  onChange: (timing: RuleTiming) => void;
}

function Timing({ timing, problem, onChange }: TimingProps) {
  const t = useWords(words);
  const events = useEvents();
  return (
    <div className={styles.sentence}>
      <Select
        size="sm"
        className={styles.field}
        aria-label={t.when}
        data={timingKinds.map((value) => ({ value, label: t.timings[value] }))}
        value={timing.kind}
        onChange={(kind) => onChange(firsts[timingKinds.find((one) => one === kind) ?? timing.kind])}
        allowDeselect={false}
      />
      {timing.kind === 'hourly' && (
        <NumberInput
          size="sm"
          className={styles.narrow}
          aria-label={t.hours}
          suffix={` ${t.hoursShort}`}
          value={timing.hours ?? 1}
          onChange={(hours) => onChange({ ...timing, hours: Number(hours) || 1 })}
          min={1}
          max={24}
          allowDecimal={false}
          clampBehavior="strict"
        />
      )}
      {timing.kind === 'daily' && (
        <>
          <TextInput
            size="sm"
            className={styles.narrow}
            type="time"
            aria-label={t.at}
            value={timing.at ?? '09:00'}
            onChange={(event) => onChange({ ...timing, at: event.currentTarget.value })}
          />
          <MultiSelect
            size="sm"
            className={styles.wide}
            aria-label={t.days}
            data={t.dayNames.map((label, at) => ({ value: String(at + 1), label }))}
            value={(timing.days ?? everyDay).map(String)}
            onChange={(days) =>
              days.length > 0 && onChange({ ...timing, days: days.map(Number).toSorted((a, b) => a - b) })
            }
          />
        </>
      )}
      {timing.kind === 'after' && (
        <>
          <DurationField
            label={t.howLong}
            value={timing.minutes}
            onChange={(minutes) => onChange({ ...timing, minutes: minutes ?? 1 })}
          />
          <Select
            size="sm"
            className={styles.wide}
            aria-label={t.afterWhat}
            data={events}
            value={timing.event ?? null}
            onChange={(event) => event && onChange({ ...timing, event })}
            searchable
            allowDeselect={false}
          />
        </>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function useEvents() {
  const language = useLanguage();
  return (usePieces()?.events ?? []).map(({ type, label }) => ({ value: type, label: label[language] }));
}

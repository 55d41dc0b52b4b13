/** The hours of each weekday. */
import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type Weekday, type WorkInterval, type WorkWeek, weekdays } from '../../../contract/calendars.ts';
import { useWords } from '../../lib/words.ts';
import styles from './Calendar.module.css';
import { HoursInput } from './HoursInput.tsx';
import { words } from './words.ts';

export function WeekEditor({ week, onChange }: { week: WorkWeek; onChange: (week: WorkWeek) => void }) {
  const t = useWords(words);
  const sameAsMonday = () =>
    onChange({ ...week, tue: week.mon, wed: week.mon, thu: week.mon, fri: week.mon });
  return (
    <div className={styles.days}>
      {weekdays.map((day) => (
        <Day
          key={day}
          day={day}
          intervals={week[day]}
          onChange={(intervals) => onChange({ ...week, [day]: intervals })}
        />
      ))}
      <div>
        <Button variant="subtle" size="compact-sm" onClick={sameAsMonday}>
          {t.toAll}
        </Button>
      </div>
    </div>
  );
}

interface DayProps {
  day: Weekday;
  intervals: WorkInterval[];
  onChange: (intervals: WorkInterval[]) => void;
}

function Day({ day, intervals, onChange }: DayProps) {
  const t = useWords(words);
  const add = () => onChange([...intervals, nextHours(intervals)]);
  return (
    <div className={styles.day} role="group" aria-label={t.fullDays[day]}>
      <span className={styles.dayName}>{t.days[day]}</span>
      <div className={styles.hours}>
        {intervals.length === 0 && <span className={styles.off}>{t.dayOff}</span>}
        {intervals.map((interval, at) => (
          <span key={at} className={styles.interval}>
            <HoursInput
              name={t.fullDays[day]}
              value={interval}
              onChange={(next) => onChange(intervals.with(at, next))}
            />
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${t.removeHours}: ${t.fullDays[day]}`}
              onClick={() => onChange(intervals.toSpliced(at, 1))}
            >
              <X size={13} />
            </ActionIcon>
          </span>
        ))}
      </div>
      <ActionIcon variant="subtle" aria-label={`${t.addHours}: ${t.fullDays[day]}`} onClick={add}>
        <Plus size={16} />
      </ActionIcon>
    </div>
  );
}

/** After the last hours, for a second shift or after lunch. */
function nextHours(intervals: readonly WorkInterval[]): WorkInterval {
  const last = intervals.at(-1)?.to;
  return last && last < '22:00' ? { from: last, to: '22:00' } : { from: '09:00', to: '18:00' };
}

/** My reminders of one ticket. */
import { ActionIcon } from '@mantine/core';
import { AlarmClock, X } from 'lucide-react';
import type { Reminder } from '../../../contract/waiting.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import styles from './Waiting.module.css';
import { useDropReminder } from './waiting.ts';
import { words } from './words.ts';

export function ReminderList({ number, reminders }: { number: string; reminders: Reminder[] }) {
  const t = useWords(words);
  const drop = useDropReminder(number);
  if (reminders.length === 0) return null;
  return (
    <ul className={styles.reminders} aria-label={t.reminders}>
      {reminders.map((reminder) => (
        <li key={reminder.id} className={styles.reminder}>
          <AlarmClock size={14} aria-hidden />
          <span className={styles.reminderText}>{reminder.text || t.noText}</span>
          <Moment at={reminder.at} long className={styles.at} />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t.dropReminder(reminder.text || t.noText)}
            onClick={() => drop.mutate(reminder.id)}
          >
            <X size={13} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

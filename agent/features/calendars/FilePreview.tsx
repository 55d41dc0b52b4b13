/** What was found in a calendar file, before it is taken over. */
import { Button, Group, Stack } from '@mantine/core';
import type { CalendarException, readCalendarFile } from '../../../contract/calendars.ts';
import type { ReplyOf } from '../../../contract/endpoint.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Calendar.module.css';
import { words } from './words.ts';

interface Props {
  found: ReplyOf<typeof readCalendarFile>;
  onAdd: (days: CalendarException[]) => void;
  onClose: () => void;
}

export function FilePreview({ found, onAdd, onClose }: Props) {
  const t = useWords(words);
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', { dateStyle: 'long' });
  return (
    <Dialog title={t.fileTitle} onClose={onClose}>
      <Stack gap="sm">
        <span>{t.fileText(found.exceptions.length, found.skipped)}</span>
        <ul className={styles.spans} style={{ maxHeight: 300, overflowY: 'auto' }}>
          {found.exceptions.map((day) => (
            <li key={day.date}>
              {date.format(new Date(`${day.date}T12:00:00Z`))} {day.name && `· ${day.name}`}
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button onClick={() => onAdd(found.exceptions)} disabled={found.exceptions.length === 0}>
            {t.fileAdd}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

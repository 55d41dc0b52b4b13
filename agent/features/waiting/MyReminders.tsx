/** Everything I want to be reminded of, the nearest first. */
import { ActionIcon, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AlarmClock, X } from 'lucide-react';
import type { Reminder } from '../../../contract/waiting.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Card, Row, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { remindersQuery, useDropReminder } from './waiting.ts';
import { words } from './words.ts';

export function MyReminders() {
  const t = useWords(words);
  const list = useInfiniteQuery(remindersQuery);
  const reminders = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t.reminders}>
      {list.error && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton height={140} radius="md" />}
      {list.data && reminders.length === 0 && (
        <Card>
          <EmptyState icon={AlarmClock} title={t.noReminders} text={t.noRemindersText} />
        </Card>
      )}
      {reminders.length > 0 && (
        <Card>
          <RowList label={t.reminders}>
            {reminders.map((reminder) => (
              <ReminderRow key={reminder.id} reminder={reminder} />
            ))}
          </RowList>
        </Card>
      )}
      <MoreButton list={list} />
    </Section>
  );
}

function ReminderRow({ reminder }: { reminder: Reminder }) {
  const t = useWords(words);
  const { ticketNumber, subject, text, at } = reminder;
  const drop = useDropReminder(ticketNumber);
  return (
    <Row
      title={text || t.noText}
      text={
        <Link to="/tickets/$number" params={{ number: ticketNumber }} search={{}}>
          {ticketNumber} · {subject}
        </Link>
      }
      actions={
        <>
          <Moment at={at} long />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t.dropReminder(text || t.noText)}
            onClick={() => drop.mutate(reminder.id)}
          >
            <X size={15} />
          </ActionIcon>
        </>
      }
    />
  );
}

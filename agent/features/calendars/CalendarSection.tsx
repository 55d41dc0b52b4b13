/** One calendar, new or known: its week, its special days, a trial. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, CalendarX } from 'lucide-react';
import { useWords } from '../../lib/words.ts';
import { Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import { calendarsQuery } from './calendars.ts';
import styles from './Calendar.module.css';
import { words } from './words.ts';

export function CalendarSection() {
  const t = useWords(words);
  const { id } = useParams({ strict: false });
  const { data, error } = useQuery(calendarsQuery);
  const saved = id === undefined ? null : data?.items.find((one) => one.id === id);
  return (
    <Section above={<Back />} title={saved?.name ?? t.newTitle}>
      {error && !data && <ErrorState error={error} onRetry={() => location.reload()} />}
      {!error && !data && <Skeleton height={320} radius="md" />}
      {data && saved === undefined && <EmptyState icon={CalendarX} title={t.gone} />}
      {data && saved !== undefined && (
        <CalendarForm
          key={id ?? 'new'}
          saved={saved}
          builtIn={data.builtIn}
          isFirst={data.items.length === 0}
        />
      )}
    </Section>
  );
}

function Back() {
  const t = useWords(words);
  return (
    <Link to="/settings/calendars" className={styles.back}>
      <ArrowLeft size={15} aria-hidden /> {t.title}
    </Link>
  );
}

/** The quarantine: why each letter stands here, and the three ways out. */
import { Skeleton } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { listQuarantine } from '../../../contract/mail.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Card, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { QuarantinedRow, type Released } from './QuarantinedRow.tsx';
import { words } from './words.ts';

const quarantineQuery = infiniteQueryOptions({
  queryKey: ['quarantine'],
  queryFn: ({ pageParam, signal }) => call(listQuarantine, { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export function Quarantine() {
  const t = useWords(words);
  const client = useQueryClient();
  const list = useInfiniteQuery(quarantineQuery);
  const [released, setReleased] = useState<Released | null>(null);
  const letters = list.data?.pages.flatMap((page) => page.items) ?? [];

  function onGone(news: Released | null) {
    setReleased(news);
    for (const key of ['quarantine', 'counts', 'list']) void client.invalidateQueries({ queryKey: [key] });
  }

  return (
    <Section title={t.title} text={t.text}>
      {released && (
        <div role="status">
          <Callout tone="good">
            {released.ticketNumber ? (
              <>
                {t.becameTicket(released.subject)}{' '}
                <Link to="/tickets/$number" params={{ number: released.ticketNumber }}>
                  {released.ticketNumber}
                </Link>
              </>
            ) : (
              t.processed(released.subject)
            )}
          </Callout>
        </div>
      )}
      {list.error && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton height={140} radius="md" />}
      {list.data && letters.length === 0 && (
        <Card>
          <EmptyState icon={ShieldCheck} title={t.empty} text={t.emptyText} />
        </Card>
      )}
      {letters.length > 0 && (
        <Card>
          <RowList label={t.title}>
            {letters.map((letter) => (
              <QuarantinedRow key={letter.id} letter={letter} onGone={onGone} />
            ))}
          </RowList>
        </Card>
      )}
      <MoreButton list={list} />
    </Section>
  );
}

/** The thread of a ticket, oldest first, opened at its end; what comes later keeps the end in sight. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { HistoryItem, ThreadItem } from '../../../../contract/thread.ts';
import type { Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/State.tsx';
import { threadQuery } from '../queries.ts';
import { EventItem } from './EventItem.tsx';
import { spokenEvents } from './events.ts';
import { MessageItem } from './MessageItem.tsx';
import { NoteItem } from './NoteItem.tsx';
import styles from './Thread.module.css';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { words } from './words.ts';

export function Thread({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const thread = useInfiniteQuery(threadQuery(ticket.number));
  const items = useMemo(() => inOrder(thread.data?.pages.map((page) => page.items) ?? []), [thread.data]);

  if (thread.isPending) return <ThreadSkeleton label={t.loading} />;
  if (thread.error && !thread.data)
    return <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />;

  return (
    // The box is filled from below, so the browser itself keeps the newest in place while pictures load.
    <div className={styles.scroller} data-thread tabIndex={-1}>
      <section className={styles.thread} aria-label={t.thread}>
        {thread.hasNextPage && (
          <Button
            variant="subtle"
            size="compact-sm"
            mx="auto"
            loading={thread.isFetchingNextPage}
            onClick={() => void thread.fetchNextPage()}
          >
            {t.earlier}
          </Button>
        )}
        {items.map((item) => (
          <Item key={item.id} item={item} number={ticket.number} />
        ))}
      </section>
    </div>
  );
}

function Item({ item, number }: { item: ThreadItem; number: string }) {
  if (item.kind === 'message') return <MessageItem message={item} number={number} />;
  if (item.kind === 'note') return <NoteItem note={item} />;
  return <EventItem event={item} />;
}

/** Pages come newest first; what history need not say is left out. */
function inOrder(pages: ThreadItem[][]): ThreadItem[] {
  const all = pages.toReversed().flat();
  const spoken = spokenEvents(all.filter((item): item is HistoryItem => item.kind === 'event'));
  return all.filter((item) => item.kind !== 'event' || spoken.has(item.id));
}

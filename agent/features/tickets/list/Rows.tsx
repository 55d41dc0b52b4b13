/** The rows themselves: only those in sight exist; up and down, Enter, and the pointer move among them. */
import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { TicketRow } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/State.tsx';
import { useAgents, useStatuses } from '../../staff/staff.ts';
import { colourOf } from '../../statuses/colours.ts';
import { useCursor } from './cursor.ts';
import { Row, rowHeight } from './Row.tsx';
import { RowSkeletons } from './RowSkeletons.tsx';
import styles from './Rows.module.css';
import { searchOf, useSource } from './source.ts';
import { words } from './words.ts';

export interface PagedList {
  isPending: boolean;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
  refetch: () => Promise<unknown>;
}

interface Props {
  rows: TicketRow[];
  list: PagedList;
  empty: ReactNode;
  label: string;
  /** Instead of the beginning of the last message. */
  excerpts?: Map<string, string>;
}

const rowsAhead = 12;

export function Rows({ rows, list, empty, label, excerpts }: Props) {
  const t = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const open = useOpen();
  const names = useNames();
  const colours = useColours();
  const { number: openNumber } = useParams({ strict: false });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  const { cursor, reach } = useCursor(rows, openNumber, open, box, (index) => virtual.scrollToIndex(index));
  const drawn = virtual.getVirtualItems();
  // One stop for Tab, however long the list: arrows move within it.
  const tabStop = (
    drawn.find(({ key }) => key === cursor.id) ??
    drawn.find(({ start }) => start >= (virtual.scrollOffset ?? 0))
  )?.key;
  const seenTo = drawn.at(-1)?.index ?? 0;
  useNextPage(list, rows.length > 0 && seenTo >= rows.length - rowsAhead);

  if (list.isPending) return <RowSkeletons label={t.loading} />;
  if (list.error && rows.length === 0)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <div className={styles.box}>{empty}</div>;

  return (
    <div className={styles.box} ref={box}>
      <ul aria-label={label} className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <Row
              key={row.id}
              row={row}
              top={item.start}
              position={item.index + 1}
              colour={colours.get(row.statusId)}
              assignee={row.assigneeId ? (names.get(row.assigneeId) ?? '') : ''}
              isOpen={row.number === openNumber}
              isAtCursor={row.id === cursor.id}
              takesFocus={cursor.walked && row.id === cursor.id}
              isTabStop={row.id === tabStop}
              excerpt={excerpts?.get(row.id)}
              onOpen={open}
              onReach={reach}
            />
          );
        })}
      </ul>
      {list.isFetchingNextPage && <p className={styles.more}>{t.more}</p>}
      {list.error && !list.isFetchingNextPage && (
        <div className={styles.more} role="alert">
          {list.error.message}
          <Button variant="default" size="compact-sm" onClick={() => void list.fetchNextPage()}>
            {t.again}
          </Button>
        </div>
      )}
    </div>
  );
}

function useOpen(): (number: string) => void {
  const navigate = useNavigate();
  const { in: view, q } = searchOf(useSource());
  const search = useMemo(() => ({ ...(view && { in: view }), ...(q && { q }) }), [view, q]);
  return useCallback(
    (number) => void navigate({ to: '/tickets/$number', params: { number }, search }),
    [navigate, search],
  );
}

function useColours(): Map<string, string | undefined> {
  const statuses = useStatuses();
  return useMemo(() => new Map(statuses.map((status) => [status.id, colourOf(status)])), [statuses]);
}

function useNames(): Map<string, string> {
  const agents = useAgents();
  return useMemo(() => new Map(agents.map((agent) => [agent.id, agent.name])), [agents]);
}

function useNextPage(list: PagedList, near: boolean): void {
  const { hasNextPage, isFetchingNextPage, error, fetchNextPage } = list;
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage && !error) void fetchNextPage();
  }, [near, hasNextPage, isFetchingNextPage, error, fetchNextPage]);
}

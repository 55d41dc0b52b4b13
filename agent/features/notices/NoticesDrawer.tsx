/** What an agent was told: unread first; a click leads to the ticket. */
import { Button, Drawer, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AlarmClock, Bell, CheckCheck } from 'lucide-react';
import { useWords } from '../../lib/words.ts';
import { useCloseButton } from '../../ui/closeButton.ts';
import { useFocusBack } from '../../ui/focusBack.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import styles from './Notices.module.css';
import { noticesQuery, useReadNotices, useUnread } from './notices.ts';
import { words } from './words.ts';

export default function NoticesDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const closeButton = useCloseButton();
  useFocusBack();
  const list = useInfiniteQuery(noticesQuery);
  const unread = useUnread();
  const read = useReadNotices();
  const notices = list.data?.pages.flatMap((page) => page.items) ?? [];
  const firstRead = notices.find((notice) => notice.readAt !== null);

  return (
    <Drawer
      opened
      onClose={onClose}
      size={420}
      title={t.title}
      closeButtonProps={closeButton}
      padding="md"
      styles={{ body: { padding: 0 } }}
    >
      <div className={styles.tools}>
        <ButtonLink
          to="/reminders"
          size="compact-sm"
          variant="subtle"
          leftSection={<AlarmClock size={15} />}
          onClick={onClose}
        >
          {t.reminders}
        </ButtonLink>
        {unread > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<CheckCheck size={15} />}
            onClick={() => read.mutate({ all: true })}
            loading={read.isPending}
          >
            {t.readAll}
          </Button>
        )}
      </div>
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton height={120} width="auto" m="md" />}
      {list.data && notices.length === 0 && <EmptyState icon={Bell} title={t.none} />}
      <ul className={styles.list} aria-label={t.title}>
        {notices.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            heading={notice === firstRead && unread > 0 ? t.earlier : undefined}
            onOpen={() => {
              if (!notice.readAt) read.mutate({ ids: [notice.id] });
              if (notice.ticketNumber) onClose();
            }}
          />
        ))}
      </ul>
      <div className={styles.more}>
        <MoreButton list={list} />
      </div>
    </Drawer>
  );
}

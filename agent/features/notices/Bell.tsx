/** The bell in the navigation, with how much is unread; the tab's title counts along. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { useEffect } from 'react';
import { MANY_NOTICES } from '../../../contract/notices.ts';
import { countInTitle } from '../../lib/title.ts';
import { useWords } from '../../lib/words.ts';
import { useReadNotices, useUnread } from './notices.ts';
import { words } from './words.ts';

interface Props {
  collapsed: boolean;
  onOpen: () => void;
  /** Those of the place where it stands. */
  classes: { item: string | undefined; label: string | undefined; count: string | undefined };
}

export function Bell({ collapsed, onOpen, classes }: Props) {
  const t = useWords(words);
  const unread = useUnread();
  return (
    <Tooltip label={t.bell(unread)} position="right" openDelay={collapsed ? 150 : 700}>
      <UnstyledButton className={classes.item ?? ''} onClick={onOpen} aria-label={t.bell(unread)}>
        <BellIcon size={17} strokeWidth={1.7} aria-hidden />
        {!collapsed && <span className={classes.label}>{t.title}</span>}{' '}
        {unread > 0 && (
          <span className={classes.count} data-alarming aria-hidden>
            {unread >= MANY_NOTICES ? `${MANY_NOTICES - 1}+` : unread}
          </span>
        )}
      </UnstyledButton>
    </Tooltip>
  );
}

/** Once for the whole frame: whoever looks at a ticket has heard what there was to say of it. */
export function useBell(): void {
  const unread = useUnread();
  const path = useLocation({ select: (location) => location.pathname });
  const ticketNumber = /^\/tickets\/([^/]+)$/.exec(path)?.[1];
  const { mutate } = useReadNotices();
  useEffect(() => countInTitle(unread), [unread]);
  useEffect(() => {
    if (ticketNumber && unread > 0 && !document.hidden)
      mutate({ ticketNumber: decodeURIComponent(ticketNumber) });
  }, [ticketNumber, unread, mutate]);
}

/** On a narrow screen: the lists most used, search, and the rest behind «Menu». */
import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Menu as MenuIcon, Search } from 'lucide-react';
import { useTroubled } from '../features/connections/connections.ts';
import { useUnread } from '../features/notices/notices.ts';
import { countsQuery } from '../features/tickets/queries.ts';
import { viewIcons } from '../features/tickets/viewIcons.ts';
import { viewWords } from '../features/tickets/viewWords.ts';
import { useWords } from '../lib/words.ts';
import styles from './BottomBar.module.css';
import { words } from './words.ts';

const shownViews = ['unassigned', 'mine', 'unfinished'] as const;

export function BottomBar({ onMenu }: { onMenu: () => void }) {
  const t = useWords(words);
  const names = useWords(viewWords);
  const counts = useQuery(countsQuery).data;
  const troubled = useTroubled().length > 0 || !!counts?.quarantine || !!counts?.undelivered;
  const unread = useUnread();
  const inTicket = useLocation({ select: (location) => location.pathname.startsWith('/tickets/') });
  if (inTicket) return null;

  return (
    <nav className={styles.bar} aria-label={t.navigation}>
      {shownViews.map((view) => {
        const Icon = viewIcons[view];
        const count = counts?.[view] ?? 0;
        return (
          <Link
            key={view}
            to="/inbox/$view"
            params={{ view }}
            className={styles.item}
            aria-label={names[view]}
            activeProps={{ 'aria-current': 'page' }}
          >
            <span className={styles.icon}>
              <Icon size={20} strokeWidth={1.7} aria-hidden />
              {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
            </span>
            <span className={styles.label}>{t.short[view]}</span>
          </Link>
        );
      })}
      <Link to="/search" search={{}} className={styles.item} activeProps={{ 'aria-current': 'page' }}>
        <Search size={20} strokeWidth={1.7} aria-hidden />
        <span className={styles.label}>{t.search}</span>
      </Link>
      <UnstyledButton
        className={styles.item}
        onClick={onMenu}
        aria-label={troubled || unread > 0 ? `${t.menu}: ${t.attention}` : t.menu}
      >
        <span className={styles.icon}>
          <MenuIcon size={20} strokeWidth={1.7} aria-hidden />
          {(troubled || unread > 0) && <span className={styles.dot} data-calm={!troubled || undefined} />}
        </span>
        <span className={styles.label}>{t.menu}</span>
      </UnstyledButton>
    </nav>
  );
}

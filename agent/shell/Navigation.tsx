/** Where one can go: lists with their counters, set-aside letters, settings, my menu. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import {
  CircleHelp,
  Gauge,
  MailWarning,
  PanelLeftClose,
  PanelLeftOpen,
  Search,
  SearchCheck,
  Settings,
  ShieldAlert,
  SquarePen,
} from 'lucide-react';
import { viewKeys } from '../../contract/tickets.ts';
import { useTroubled } from '../features/connections/connections.ts';
import { inspectionsQuery } from '../features/inspections/queries.ts';
import { Bell } from '../features/notices/Bell.tsx';
import { useMay, useMe } from '../features/session/session.ts';
import { countsQuery } from '../features/tickets/queries.ts';
import { viewIcons } from '../features/tickets/viewIcons.ts';
import { viewWords } from '../features/tickets/viewWords.ts';
import { useWords } from '../lib/words.ts';
import { Logo } from '../ui/Logo.tsx';
import { MyMenu } from './MyMenu.tsx';
import { NavItem } from './NavItem.tsx';
import styles from './Navigation.module.css';
import { words } from './words.ts';

interface Props {
  collapsed: boolean;
  onCollapse?: () => void;
  onHelp: () => void;
  onBell: () => void;
  /** Absent for those who may not open tickets. */
  onNew?: () => void;
}

export function Navigation({ collapsed, onCollapse, onHelp, onBell, onNew }: Props) {
  const t = useWords(words);
  const names = useWords(viewWords);
  const { account, sandbox } = useMe();
  const counts = useQuery(countsQuery).data;
  const path = useLocation({ select: (location) => location.pathname });
  const mayQuarantine = useMay('quarantine.work');
  const maySupervise = useMay('supervision.use');
  const troubled = useTroubled().length > 0;
  const openInspections =
    useQuery(inspectionsQuery).data?.items.filter(({ state }) => state === 'open').length ?? 0;
  // Good news takes no room.
  const shownViews = viewKeys.filter(
    (key) => (key !== 'quiet' && key !== 'review') || counts?.[key] || path === `/inbox/${key}`,
  );
  const CollapseIcon = collapsed ? PanelLeftOpen : PanelLeftClose;

  return (
    <nav className={styles.navigation} data-collapsed={collapsed || undefined} aria-label={t.navigation}>
      <div className={styles.brand}>
        <Logo size={26} />
        {!collapsed && <span className={styles.company}>{account.name}</span>}
        {onCollapse && (
          <Tooltip label={collapsed ? t.expand : t.collapse} position="right">
            <UnstyledButton
              className={styles.tool}
              onClick={onCollapse}
              aria-label={collapsed ? t.expand : t.collapse}
            >
              <CollapseIcon size={17} strokeWidth={1.7} />
            </UnstyledButton>
          </Tooltip>
        )}
      </div>
      {sandbox && !collapsed && <p className={styles.sandbox}>{t.sandbox}</p>}

      {onNew && (
        <Tooltip label={`${t.newTicket} · C`} position="right" openDelay={collapsed ? 150 : 700}>
          <UnstyledButton className={styles.item} onClick={onNew} aria-label={t.newTicket}>
            <SquarePen size={17} strokeWidth={1.7} aria-hidden />
            {!collapsed && <span className={styles.label}>{t.newTicket}</span>}
          </UnstyledButton>
        </Tooltip>
      )}
      <Bell
        collapsed={collapsed}
        onOpen={onBell}
        classes={{ item: styles.item, label: styles.label, count: styles.count }}
      />
      <NavItem to="/search" icon={Search} label={t.search} keyHint="/" collapsed={collapsed} />

      <p className={styles.heading}>{collapsed ? '' : t.lists}</p>
      {shownViews.map((view) => (
        <NavItem
          key={view}
          to="/inbox/$view"
          params={{ view }}
          icon={viewIcons[view]}
          label={names[view]}
          count={view === 'solved' ? undefined : counts?.[view]}
          alarming={view === 'quiet' || view === 'review'}
          keyHint={String(viewKeys.indexOf(view) + 1)}
          collapsed={collapsed}
        />
      ))}

      <div className={styles.rest}>
        {mayQuarantine && (!!counts?.quarantine || path === '/quarantine') && (
          <NavItem
            to="/quarantine"
            icon={ShieldAlert}
            label={t.quarantine}
            count={counts?.quarantine}
            alarming
            collapsed={collapsed}
          />
        )}
        {(!!counts?.undelivered || path === '/undelivered') && (
          <NavItem
            to="/undelivered"
            icon={MailWarning}
            label={t.undelivered}
            count={counts?.undelivered}
            alarming
            collapsed={collapsed}
          />
        )}
        {(openInspections > 0 || path.startsWith('/inspections')) && (
          <NavItem
            to="/inspections"
            icon={SearchCheck}
            label={t.inspections}
            count={openInspections || undefined}
            collapsed={collapsed}
          />
        )}
        {maySupervise && (
          <NavItem to="/supervision" icon={Gauge} label={t.supervision} collapsed={collapsed} />
        )}
        <NavItem
          to="/settings"
          icon={Settings}
          label={t.settings}
          dot={troubled ? t.mailTrouble : undefined}
          collapsed={collapsed}
        />
        <UnstyledButton className={styles.item} onClick={onHelp} aria-label={t.help}>
          <CircleHelp size={17} strokeWidth={1.7} aria-hidden />
          {!collapsed && <span className={styles.label}>{t.help}</span>}
        </UnstyledButton>
        <MyMenu collapsed={collapsed} />
      </div>
    </nav>
  );
}

/** The frame of the desk: navigation beside the page, on a narrow screen below it. */
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { WifiOff } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { viewKeys } from '../../contract/tickets.ts';
import { ConnectionAlarm } from '../features/connections/ConnectionAlarm.tsx';
import { usePulse } from '../features/availability/availability.ts';
import { useLive } from '../features/live/useLive.ts';
import { useBell } from '../features/notices/Bell.tsx';
import { useMay } from '../features/session/session.ts';
import { useOwnLook } from '../features/session/useOwnLook.ts';
import { late } from '../lib/late.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { UndoBar } from '../features/tickets/composer/UndoBar.tsx';
import { useWords } from '../lib/words.ts';
import { BottomBar } from './BottomBar.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';
import { words } from './words.ts';

const MenuDrawer = lazy(late(() => import('./MenuDrawer.tsx')));
const NewTicket = lazy(late(() => import('../features/tickets/create/NewTicket.tsx')));
const NoticesDrawer = lazy(late(() => import('../features/notices/NoticesDrawer.tsx')));
const KeysHelp = lazy(late(() => import('./KeysHelp.tsx')));

export function Shell() {
  const t = useWords(words);
  const lost = useLive();
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'kvitok.collapsed', defaultValue: false });
  const [menuOpen, menu] = useDisclosure(false);
  const [bellOpen, bell] = useDisclosure(false);
  const [helpOpen, help] = useDisclosure(false);
  const [creating, creation] = useDisclosure(false);
  const mayWork = useMay('tickets.work');
  const path = useLocation({ select: (location) => location.pathname });
  useOwnLook();
  usePulse();
  useBell();
  useDeskKeys(help.toggle);
  useShortcuts({ KeyC: creation.open }, mayWork);
  const [shownPath, setShownPath] = useState(path);
  if (path !== shownPath) {
    setShownPath(path);
    menu.close();
  }

  const opens = { onHelp: help.open, onBell: bell.open, ...(mayWork && { onNew: creation.open }) };
  return (
    <div className={styles.shell} data-collapsed={collapsed || undefined}>
      <div className={styles.side}>
        <Navigation collapsed={collapsed} onCollapse={() => setCollapsed(!collapsed)} {...opens} />
      </div>
      <div className={styles.page}>
        {lost && (
          <div className={styles.lost} role="status">
            <WifiOff size={15} aria-hidden /> {t.offline}
          </div>
        )}
        <ConnectionAlarm />
        <Outlet />
      </div>
      <UndoBar />
      <BottomBar onMenu={menu.open} />
      <Suspense>
        {menuOpen && (
          <MenuDrawer onClose={menu.close}>
            <Navigation collapsed={false} {...opens} />
          </MenuDrawer>
        )}
        {bellOpen && <NoticesDrawer onClose={bell.close} />}
        {helpOpen && <KeysHelp onClose={help.close} />}
        {creating && <NewTicket onClose={creation.close} />}
      </Suspense>
    </div>
  );
}

function useDeskKeys(onHelp: () => void): void {
  const navigate = useNavigate();
  const toList = (index: number) => () => {
    const view = viewKeys[index];
    if (view) void navigate({ to: '/inbox/$view', params: { view } });
  };
  useShortcuts({
    Slash: () => void navigate({ to: '/search', search: {} }),
    'Shift+Slash': onHelp,
    // «?» of the Russian layout.
    'Shift+Digit7': onHelp,
    Digit1: toList(0),
    Digit2: toList(1),
    Digit3: toList(2),
    Digit4: toList(3),
    Digit5: toList(4),
    Digit6: toList(5),
    Digit7: toList(6),
    Digit8: toList(7),
  });
}

/** The navigation on a narrow screen: over the page, when it is asked for. */
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../lib/words.ts';
import { useFocusBack } from '../ui/focusBack.ts';
import { words } from './words.ts';

export default function MenuDrawer({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const t = useWords(words);
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      size={280}
      padding={0}
      withCloseButton={false}
      aria-label={t.menu}
      styles={{ body: { height: '100%' } }}
    >
      {children}
    </Drawer>
  );
}

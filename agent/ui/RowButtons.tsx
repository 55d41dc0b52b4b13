/** The buttons that rows of settings and the headings above them share. */
import { ActionIcon, Button } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../lib/words.ts';
import { words } from './words.ts';

/** Opens one thing of a list; the name tells the buttons apart for those who hear them. */
export function ChangeButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useWords(words);
  return (
    <Button variant="default" size="xs" aria-label={`${t.change}: ${name}`} onClick={onClick}>
      {t.change}
    </Button>
  );
}

interface MoveProps {
  /** What is moved and where, as it is read aloud. */
  label: string;
  to: 'up' | 'down';
  isDisabled?: boolean;
  /** None at the end of the list. */
  onClick: (() => void) | null;
}

export function MoveButton({ label, to, isDisabled, onClick }: MoveProps) {
  const Arrow = to === 'up' ? ArrowUp : ArrowDown;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      disabled={isDisabled || !onClick}
      onClick={() => onClick?.()}
    >
      <Arrow size={15} aria-hidden />
    </ActionIcon>
  );
}

interface AddProps {
  /** In the heading of a card. */
  isSmall?: boolean;
  label?: string;
  onClick: () => void;
  children: ReactNode;
}

export function AddButton({ isSmall, label, onClick, children }: AddProps) {
  const size = isSmall ? ({ variant: 'default', size: 'xs' } as const) : {};
  return (
    <Button {...size} leftSection={<Plus size={isSmall ? 14 : 16} />} aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}

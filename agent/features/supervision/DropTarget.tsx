/** A row onto which tickets can be dragged, and which can be pressed to look into it. */
import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isDragged, takeDragged } from './supervision.ts';
import styles from './Supervision.module.css';

interface Props {
  pressed: boolean;
  onPress: () => void;
  onTickets: (numbers: string[]) => void;
  children: ReactNode;
}

export function DropTarget({ pressed, onPress, onTickets, children }: Props) {
  const [over, setOver] = useState(false);
  return (
    <UnstyledButton
      className={styles.target ?? ''}
      aria-pressed={pressed}
      data-over={over || undefined}
      onClick={onPress}
      onDragOver={(event) => {
        if (!isDragged(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onTickets(takeDragged(event.dataTransfer));
      }}
    >
      {children}
    </UnstyledButton>
  );
}

/** The head of a pane: its title and what can be done there. */
import type { ReactNode } from 'react';
import styles from './PaneHeader.module.css';

export function PaneHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </header>
  );
}

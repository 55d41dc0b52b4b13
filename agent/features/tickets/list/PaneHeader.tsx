/** The head of a pane: its title and what can be done there. */
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './PaneHeader.module.css';

export function PaneHeader({ title, children }: { title: string; children?: ReactNode }) {
  const { number } = useParams({ strict: false });
  // The open ticket is what the page is about; a page has one heading of the first order.
  const Title = number ? 'h2' : 'h1';
  return (
    <header className={styles.header}>
      <Title className={styles.title}>{title}</Title>
      {children}
    </header>
  );
}

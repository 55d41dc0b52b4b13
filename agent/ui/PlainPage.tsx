/** A page of one column that scrolls by itself. */
import type { ReactNode } from 'react';
import styles from './PlainPage.module.css';

export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>{children}</div>
    </main>
  );
}

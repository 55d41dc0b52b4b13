/** A short word beside a title that says what kind of thing this is. */
import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export function Tag({ tone = 'calm', children }: { tone?: 'calm' | 'warm' | 'hot'; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}

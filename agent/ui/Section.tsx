/** A section of settings: a heading, what it is for, and its cards of rows. */
import type { ReactNode } from 'react';
import { useTitle } from '../lib/title.ts';
import styles from './Section.module.css';

interface Props {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  /** Stands above the title: the way back. */
  above?: ReactNode;
  children: ReactNode;
}

export function Section({ title, text, action, above, children }: Props) {
  useTitle(title);
  return (
    <section className={styles.section}>
      {above}
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 className={styles.title}>{title}</h1>
          {text && <p className={styles.text}>{text}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}

interface CardProps {
  title?: string;
  text?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

export function Card({ title, text, action, children }: CardProps) {
  return (
    <div className={styles.card}>
      {title && (
        <header className={styles.cardHeader}>
          <div className={styles.heading}>
            <h2 className={styles.cardTitle}>{title}</h2>
            {text && <p className={styles.text}>{text}</p>}
          </div>
          {action}
        </header>
      )}
      {children}
    </div>
  );
}

export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  mark?: ReactNode;
  title: ReactNode;
  /** Small, below the title. */
  text?: ReactNode;
  /** At the end of the row; on a narrow screen below. */
  actions?: ReactNode;
  /** Below all, in the full width. */
  children?: ReactNode;
  faint?: boolean;
}

export function Row({ mark, title, text, actions, children, faint }: RowProps) {
  return (
    <li className={styles.row} data-faint={faint || undefined}>
      {mark}
      <div className={styles.rowMain}>
        <div className={styles.rowTitle}>{title}</div>
        {text && <div className={styles.rowText}>{text}</div>}
        {children}
      </div>
      {actions && <div className={styles.rowActions}>{actions}</div>}
    </li>
  );
}

/** Nothing here yet, said in passing. */
export function NoRows({ children }: { children: ReactNode }) {
  return <p className={styles.none}>{children}</p>;
}

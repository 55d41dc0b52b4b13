/** What stands where there is nothing to show: an empty list, or an error with a way out. */
import { Button } from '@mantine/core';
import { type LucideIcon, RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../lib/words.ts';
import styles from './State.module.css';
import { words } from './words.ts';

interface EmptyProps {
  icon: LucideIcon;
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}

export function EmptyState({ icon: Icon, title, text, children }: EmptyProps) {
  return (
    <div className={styles.state}>
      <span className={styles.icon}>
        <Icon size={22} strokeWidth={1.6} aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useWords(words);
  return (
    <div role="alert">
      <EmptyState
        icon={TriangleAlert}
        title={t.failed}
        text={error instanceof Error ? error.message : String(error)}
      >
        {onRetry && (
          <Button variant="default" leftSection={<RotateCw size={15} />} onClick={onRetry}>
            {t.retry}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}

/** Whether the text is safe, in one word. */
import { CloudCheck, CloudOff } from 'lucide-react';
import { useWords } from '../../../lib/words.ts';
import styles from './Composer.module.css';
import type { DraftState } from './useDraft.ts';
import { words } from './words.ts';

export function DraftMark({ state }: { state: DraftState }) {
  const t = useWords(words);
  if (state === 'idle') return null;
  if (state === 'saving') return <span className={styles.draft}>{t.saving}</span>;
  const Icon = state === 'saved' ? CloudCheck : CloudOff;
  return (
    <span className={styles.draft} data-kept={state === 'kept' || undefined} role="status">
      <Icon size={14} aria-hidden />
      <span className={styles.draftText}>{t[state]}</span>
    </span>
  );
}

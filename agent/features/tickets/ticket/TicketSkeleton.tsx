/** The shape of a ticket while it is on its way. */
import { useWords } from '../../../lib/words.ts';
import { ThreadSkeleton } from '../thread/ThreadSkeleton.tsx';
import { words } from '../thread/words.ts';
import styles from './Ticket.module.css';

export function TicketSkeleton() {
  const t = useWords(words);
  return (
    <div className={styles.work} style={{ height: '100%' }}>
      <header className={styles.header} aria-hidden>
        <div className={styles.top}>
          <div className={styles.skeleton} style={{ width: 90 }} />
        </div>
        <div className={styles.skeleton} style={{ width: '60%' }} />
        <div className={styles.skeleton} style={{ width: '75%', height: 28 }} />
        <div className={styles.skeleton} style={{ width: 80 }} />
      </header>
      <ThreadSkeleton label={t.loading} />
    </div>
  );
}

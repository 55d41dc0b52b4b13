/** The shape of a thread while it is on its way. */
import styles from './Thread.module.css';

export function ThreadSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.scroller} aria-busy="true" aria-label={label} role="status">
      <div className={styles.thread}>
        <div className={styles.skeleton} />
        <div className={styles.skeleton} style={{ height: 170 }} />
        <div className={styles.skeleton} />
      </div>
    </div>
  );
}

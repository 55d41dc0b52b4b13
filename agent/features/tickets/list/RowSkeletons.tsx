/** The shape of a list while it is on its way. */
import { rowHeight } from './Row.tsx';
import styles from './Rows.module.css';

const widths = ['62%', '80%', '45%', '70%', '88%', '54%', '76%', '60%'];

export function RowSkeletons({ label }: { label: string }) {
  return (
    <div className={styles.box} aria-busy="true" aria-label={label} role="status">
      {widths.map((width) => (
        <div key={width} className={styles.skeleton} style={{ height: rowHeight }}>
          <span className={styles.circle} />
          <span className={styles.bars}>
            <span className={styles.bar} style={{ width: '38%' }} />
            <span className={styles.bar} style={{ width }} />
            <span className={styles.bar} style={{ width: '52%' }} />
          </span>
        </div>
      ))}
    </div>
  );
}

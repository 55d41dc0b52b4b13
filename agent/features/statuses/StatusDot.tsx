/** The colour of a status: its own, or that of its category. */
import type { Status } from '../../../contract/statuses.ts';
import styles from './StatusDot.module.css';
import { colourOf } from './colours.ts';

export function StatusDot({ status }: { status: Pick<Status, 'category' | 'colour'> }) {
  const colour = colourOf(status);
  return (
    <span
      className={styles.dot}
      data-category={status.category}
      style={colour ? { background: colour } : undefined}
      aria-hidden
    />
  );
}

/** A level of service: its colour and its name. */
import type { Tier } from '../../../contract/customers.ts';
import { colours } from '../statuses/colours.ts';
import styles from './CustomerCard.module.css';

export function TierMark({ tier }: { tier: Tier }) {
  return (
    <span className={styles.tier}>
      <span className={styles.dot} style={{ background: colours[tier.colour] }} aria-hidden /> {tier.name}
    </span>
  );
}

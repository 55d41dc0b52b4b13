/** What the customer thought of the answer. */
import { Star } from 'lucide-react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { quoted } from '../../../lib/language.ts';
import { useWords } from '../../../lib/words.ts';
import styles from '../../customers/CustomerCard.module.css';
import { words } from './words.ts';

export function Rating({ ticket: { csat } }: { ticket: Ticket }) {
  const t = useWords(words);
  if (!csat) return null;
  const { score, comment } = csat;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.rating}</h2>
      {score === null ? (
        <p className={styles.hint}>{t.ratingAsked}</p>
      ) : (
        <div className={styles.line}>
          <Star size={14} aria-hidden />
          <span className={styles.value}>
            {t.stars(score)}
            {comment && ` · ${quoted(comment)}`}
          </span>
        </div>
      )}
    </section>
  );
}

/** Whose turn it is and for how long, and how long it has been whose in all. */
import type { TicketWaiting } from '../../../contract/waiting.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language.ts';
import { span } from '../../lib/time.ts';
import { useWords } from '../../lib/words.ts';
import styles from './Waiting.module.css';
import { words } from './words.ts';

const sides = ['us', 'customer', 'partner'] as const;
const worthMs = 60_000;

export function Turns({ waiting }: { waiting: TicketWaiting }) {
  const t = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const { waitingOn, since, turns } = waiting;
  const spent = sides.filter((side) => turns[side] >= worthMs);
  return (
    <>
      <p className={styles.turn}>
        {t.turn[waitingOn ?? 'none']}
        {waitingOn && <span>{t.since(span(now - Date.parse(since), language))}</span>}
      </p>
      {spent.length > 1 && (
        <p className={styles.line}>
          {t.inAll}: {spent.map((side) => `${t.totals[side]} ${span(turns[side], language)}`).join(', ')}
        </p>
      )}
    </>
  );
}

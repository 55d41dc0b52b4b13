/** What this customer asked before, newest first. */
import { Link } from '@tanstack/react-router';
import type { TicketRow } from '../../../contract/tickets.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import styles from './CustomerCard.module.css';
import { words } from './words.ts';

interface Props {
  tickets: TicketRow[];
  count: number;
  except: string | undefined;
}

export function EarlierTickets({ tickets, count, except }: Props) {
  const t = useWords(words);
  const others = tickets.filter((ticket) => ticket.number !== except);
  const more = count - tickets.length;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {except ? t.otherTickets : t.tickets}{' '}
        <span className={styles.count}>{except ? count - 1 : count}</span>
      </h2>
      {others.length === 0 && <p className={styles.hint}>{t.noTickets}</p>}
      <ul className={styles.tickets}>
        {others.map((ticket) => (
          <li key={ticket.id}>
            <Link to="/tickets/$number" params={{ number: ticket.number }} className={styles.ticket}>
              <span className={styles.dot} data-category={ticket.statusCategory} />
              <span className={styles.subject}>{ticket.subject || ticket.number}</span>
              <span className={styles.about}>
                <span className={styles.number}>{ticket.number}</span>
                <Moment at={ticket.lastMessageAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.hint}>{t.more(more)}</p>}
    </section>
  );
}

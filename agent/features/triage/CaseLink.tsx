/** Another ticket in a line: its state, subject and number. */
import { Link } from '@tanstack/react-router';
import type { OtherTicket } from '../../../contract/triage.ts';
import styles from '../customers/CustomerCard.module.css';

export function CaseLink({ ticket, about }: { ticket: OtherTicket; about?: string }) {
  return (
    <Link to="/tickets/$number" params={{ number: ticket.number }} className={styles.ticket}>
      <span className={styles.dot} data-category={ticket.statusCategory} aria-hidden />
      <span className={styles.subject}>{ticket.subject}</span>
      <span className={styles.about}>
        <span className={styles.number}>{ticket.number}</span>
        {about && <span>{about}</span>}
      </span>
    </Link>
  );
}

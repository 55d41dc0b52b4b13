/** The desk: a list and, beside it or instead of it, the ticket that is open. */
import { Outlet, useLocation } from '@tanstack/react-router';
import { ListPane } from '../features/tickets/list/ListPane.tsx';
import { SearchPane } from '../features/search/SearchPane.tsx';
import { useSource } from '../features/tickets/list/source.ts';
import { useWords } from '../lib/words.ts';
import styles from './DeskPage.module.css';
import { NothingOpen } from './NothingOpen.tsx';

export function DeskPage() {
  const source = useSource();
  const inTicket = useLocation({ select: (location) => location.pathname.startsWith('/tickets/') });
  return (
    <div className={styles.desk} data-in-ticket={inTicket || undefined}>
      <section className={styles.list} aria-label={useWords(words).list}>
        {source.kind === 'view' ? (
          <ListPane key={source.view} view={source.view} />
        ) : (
          <SearchPane q={source.q} />
        )}
      </section>
      <main className={styles.ticket}>{inTicket ? <Outlet /> : <NothingOpen />}</main>
    </div>
  );
}

const ru = { list: 'Список тикетов' };
const en = { list: 'Ticket list' } satisfies typeof ru;
const words = { ru, en };

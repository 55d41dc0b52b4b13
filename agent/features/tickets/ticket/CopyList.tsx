/** Who else gets the letters of a ticket, and whom the sender proposed. */
import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import styles from '../../customers/CustomerCard.module.css';
import { useMay } from '../../session/session.ts';
import { useParticipants } from '../change/useChange.ts';
import { words } from './words.ts';

export function CopyList({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const set = useParticipants(ticket);
  const confirmed = ticket.participants.filter((person) => person.state === 'confirmed');
  const proposed = ticket.participants.filter((person) => person.state === 'proposed');
  const addresses = confirmed.map((person) => person.address);
  if (ticket.participants.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.copy}</h2>
      {confirmed.map((person) => (
        <div key={person.address} className={styles.line}>
          <span className={styles.value} title={person.name}>
            {person.address}
          </span>
          {mayWork && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t.remove(person.address)}
              onClick={() =>
                set.mutate({ addresses: addresses.filter((address) => address !== person.address) })
              }
            >
              <X size={13} />
            </ActionIcon>
          )}
        </div>
      ))}
      {proposed.length > 0 && <p className={styles.hint}>{t.proposed}</p>}
      {proposed.map((person) => (
        <div key={person.address} className={styles.line}>
          <span className={styles.value} title={person.name}>
            {person.address}
          </span>
          {mayWork && (
            <>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => set.mutate({ addresses: [...addresses, person.address] })}
              >
                {t.confirm}
              </Button>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t.dismiss(person.address)}
                onClick={() => set.mutate({ addresses, dismissed: [person.address] })}
              >
                <X size={13} />
              </ActionIcon>
            </>
          )}
        </div>
      ))}
    </section>
  );
}

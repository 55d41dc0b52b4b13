/** Other tickets of the same person that say the same, to be joined with one click. */
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import type { Ticket } from '../../../contract/tickets.ts';
import type { TicketTriage } from '../../../contract/triage.ts';
import { useWords } from '../../lib/words.ts';
import styles from '../customers/CustomerCard.module.css';
import { useMay } from '../session/session.ts';
import { useJoin } from '../tickets/change/useChange.ts';
import { CaseLink } from './CaseLink.tsx';
import own from './Triage.module.css';
import { words } from './words.ts';

interface Props {
  ticket: Ticket;
  duplicates: TicketTriage['duplicates'];
}

export function Duplicates({ ticket, duplicates }: Props) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const navigate = useNavigate();
  const join = useJoin(ticket);
  const canJoin = mayWork && ticket.statusCategory !== 'closed';
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.duplicates}</h2>
      {duplicates.map((other) => (
        <div key={other.number} className={own.other}>
          <CaseLink ticket={other} about={t.percent(Math.min(1, other.likeness))} />
          {canJoin && other.statusCategory !== 'closed' && (
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<GitMerge size={13} />}
              title={t.joinHint(other.number)}
              loading={join.isPending && join.variables === other.number}
              onClick={() =>
                join.mutate(other.number, {
                  onSuccess: () =>
                    void navigate({ to: '/tickets/$number', params: { number: other.number } }),
                })
              }
            >
              {t.join}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}

/** Abuse: what was decided about this customer, and the two things that can be: to warn and to block. */
import { Button, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import { type Conduct, unblockCustomer } from '../../../contract/conduct.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { toastError } from '../../ui/toast.ts';
import { useMay } from '../session/session.ts';
import { BlockDialog } from './BlockDialog.tsx';
import styles from './Conduct.module.css';
import { conductQuery } from './conduct.ts';
import { WarnDialog } from './WarnDialog.tsx';
import { words } from './words.ts';

export function ConductPanel({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('customers.write');
  const client = useQueryClient();
  const params = { id: ticket.requesterId };
  const conduct = useQuery(conductQuery(params.id));
  const [dialog, setDialog] = useState<'warn' | 'block' | null>(null);
  const unblock = useMutation({
    mutationFn: () => call(unblockCustomer, { params }),
    onSuccess: (known) => client.setQueryData(conductQuery(params.id).queryKey, known),
    onError: toastError,
  });
  if (!conduct.data || (!mayWork && conduct.data.entries.length === 0)) return null;
  const { blockedAt, entries } = conduct.data;

  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.title}</h2>
      {blockedAt && (
        <div className={styles.blocked} role="status">
          <Ban size={15} aria-hidden />
          <span>
            <strong>{t.blocked}.</strong> {t.blockedText}
          </span>
        </div>
      )}
      <Entries entries={entries} />
      {mayWork && (
        <div className={styles.deeds}>
          <UnstyledButton className={styles.deed ?? ''} onClick={() => setDialog('warn')}>
            {t.warn}
          </UnstyledButton>
          {blockedAt ? (
            <Button
              size="compact-xs"
              variant="default"
              loading={unblock.isPending}
              onClick={() => unblock.mutate()}
            >
              {t.unblock}
            </Button>
          ) : (
            <UnstyledButton className={styles.deed ?? ''} onClick={() => setDialog('block')}>
              {t.block}
            </UnstyledButton>
          )}
        </div>
      )}
      {dialog === 'warn' && <WarnDialog ticket={ticket} onClose={() => setDialog(null)} />}
      {dialog === 'block' && <BlockDialog customerId={params.id} onClose={() => setDialog(null)} />}
    </section>
  );
}
ConductPanel.displayName = 'ConductPanel';

function Entries({ entries }: Pick<Conduct, 'entries'>) {
  const t = useWords(words);
  if (entries.length === 0) return null;
  return (
    <ul className={styles.entries}>
      {entries.slice(0, 5).map((entry) => (
        <li key={entry.id}>
          <span className={styles.kind}>{t.kinds[entry.kind]}</span>{' '}
          <span className={styles.when}>
            <Moment at={entry.at} /> {entry.agentName} {entry.number}
          </span>
          {entry.text && <span className={styles.text}>{entry.text}</span>}
        </li>
      ))}
    </ul>
  );
}

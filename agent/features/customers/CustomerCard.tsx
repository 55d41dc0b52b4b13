/** Who is asking: contacts, company, notes, and what there was before. */
import { Button, CopyButton, Textarea, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AtSign, Building2, Check, Copy, Phone, Star, UserRound } from 'lucide-react';
import { useState } from 'react';
import { type Customer, updateCustomer } from '../../../contract/customers.ts';
import { call } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { inDigits } from '../../lib/numbers.ts';
import { useWords } from '../../lib/words.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { toastError } from '../../ui/toast.ts';
import { useMay } from '../session/session.ts';
import { cardQuery } from '../tickets/queries.ts';
import styles from './CustomerCard.module.css';
import { Details } from './Details.tsx';
import { EarlierTickets } from './EarlierTickets.tsx';
import { words } from './words.ts';

interface Props {
  customerId: string;
  /** The ticket that is open already. */
  except?: string;
}

export function CustomerCard({ customerId, except }: Props) {
  const t = useWords(words);
  const language = useLanguage();
  const card = useQuery(cardQuery(customerId));
  if (card.error && !card.data) return <ErrorState error={card.error} onRetry={() => void card.refetch()} />;
  if (!card.data)
    return <div className={styles.skeleton} aria-busy="true" aria-label={t.loading} role="status" />;
  const { customer, tickets, ticketCount, averageScore } = card.data;
  const mail = customer.identities.find((identity) => identity.kind === 'email')?.value ?? '';
  const name = customer.name || mail || t.nameless;

  return (
    <>
      <section className={styles.who}>
        <Avatar name={name} size={44} />
        <div className={styles.names}>
          <Link to="/customers/$id" params={{ id: customer.id }} className={styles.name}>
            {name}
          </Link>
          {customer.organization && (
            <span className={styles.company}>
              <Building2 size={13} aria-hidden /> {customer.organization.name}
            </span>
          )}
        </div>
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t.contacts}</h2>
        {customer.identities.map((identity) => (
          <Contact key={identity.kind + identity.value} identity={identity} />
        ))}
        {averageScore !== null && (
          <div className={styles.line}>
            <Star size={14} aria-hidden />
            <span className={styles.value}>
              {t.score} {inDigits(averageScore, language, { maximumFractionDigits: 1 })}
            </span>
          </div>
        )}
      </section>
      <Details customer={customer} />
      <Notes customer={customer} key={customer.id} />
      <EarlierTickets tickets={tickets} count={ticketCount} except={except} />
    </>
  );
}

const icons = { email: AtSign, phone: Phone, external: UserRound };

function Contact({ identity }: { identity: Customer['identities'][number] }) {
  const t = useWords(words);
  const Icon = icons[identity.kind];
  return (
    <div className={styles.line}>
      <Icon size={14} aria-hidden />
      <span className={styles.value} title={identity.verified ? t.verified : t.unverified}>
        {identity.value}
      </span>
      <CopyButton value={identity.value}>
        {({ copied, copy }) => (
          <UnstyledButton className={styles.copy} onClick={copy} aria-label={t.copy(identity.value)}>
            {copied ? <Check size={13} /> : <Copy size={13} />}
          </UnstyledButton>
        )}
      </CopyButton>
    </div>
  );
}

function Notes({ customer }: { customer: Customer }) {
  const t = useWords(words);
  const mayWrite = useMay('customers.write');
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (notes: string) => call(updateCustomer, { params: { id: customer.id }, body: { notes } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: cardQuery(customer.id).queryKey });
      setTyped(null);
    },
    onError: toastError,
  });
  if (!mayWrite && !customer.notes) return null;
  const changed = typed !== null && typed !== customer.notes;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.notes}</h2>
      <Textarea
        autosize
        minRows={1}
        maxRows={8}
        maxLength={10_000}
        variant="filled"
        readOnly={!mayWrite}
        value={typed ?? customer.notes}
        placeholder={t.notesHint}
        aria-label={t.notes}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {changed && (
        <div className={styles.buttons}>
          <Button size="compact-sm" loading={save.isPending} onClick={() => save.mutate(typed)}>
            {t.save}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setTyped(null)}>
            {t.cancel}
          </Button>
        </div>
      )}
    </section>
  );
}

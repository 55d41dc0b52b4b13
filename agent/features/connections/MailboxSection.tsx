/** The section of one mailbox, new or known. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, MailX } from 'lucide-react';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Card, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { consentQuery, failureIn } from '../consents/consents.ts';
import { connectionsQuery, presetsQuery } from './connections.ts';
import { HealthLine } from './HealthLine.tsx';
import styles from './MailboxSection.module.css';
import { MailboxForm } from './MailboxForm.tsx';
import { words } from './words.ts';

export function MailboxSection() {
  const t = useWords(words);
  const { id } = useParams({ strict: false });
  const { consent = '', consentFailed } = useSearch({ strict: false });
  const given = useQuery(consentQuery(consent));
  const presets = useQuery(presetsQuery(useLanguage()));
  const connections = useQuery(connectionsQuery);
  const error = presets.error ?? connections.error;
  const saved = id === undefined ? null : connections.data?.items.find((one) => one.id === id);
  const isReady = presets.data && connections.data && (consent === '' || !given.isPending);
  const lost = given.error ? 'stale' : null;

  return (
    <Section
      above={<Back />}
      title={saved ? saved.settings.address : t.newTitle}
      text={saved ? undefined : t.newText}
    >
      {error && !isReady && <ErrorState error={error} onRetry={() => location.reload()} />}
      {!error && !isReady && <Skeleton height={220} radius="md" />}
      {isReady && saved === undefined && <EmptyState icon={MailX} title={t.gone} text={t.goneText} />}
      {saved && (
        <Card>
          <HealthLine direction="inbound" health={saved.inboundHealth} />
          <HealthLine direction="outbound" health={saved.outboundHealth} />
        </Card>
      )}
      {isReady && saved !== undefined && (
        <Card>
          <MailboxForm
            key={(id ?? 'new') + consent}
            saved={saved}
            presets={presets.data.items}
            listenerPort={presets.data.listenerPort}
            back={{ consent: given.data ?? null, failure: failureIn(consentFailed) ?? lost }}
          />
        </Card>
      )}
    </Section>
  );
}

function Back() {
  const t = useWords(words);
  return (
    <Link to="/settings/mailboxes" className={styles.back}>
      <ArrowLeft size={15} aria-hidden /> {t.title}
    </Link>
  );
}

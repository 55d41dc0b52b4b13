/** One policy, new or known: its terms, its versions. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, TimerOff } from 'lucide-react';
import { useState } from 'react';
import type { SlaTerms } from '../../../contract/sla.ts';
import { useWords } from '../../lib/words.ts';
import { Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { policiesQuery } from './sla.ts';
import styles from './Sla.module.css';
import { Versions } from './Versions.tsx';
import { words } from './words.ts';

export function PolicySection() {
  const t = useWords(words);
  const { id } = useParams({ strict: false });
  const { data, error } = useQuery(policiesQuery);
  const [base, setBase] = useState<{ version: number; terms: SlaTerms } | null>(null);
  const saved = id === undefined ? null : data?.items.find((one) => one.id === id);
  return (
    <Section above={<Back />} title={saved?.name ?? t.newTitle}>
      {error && !data && <ErrorState error={error} onRetry={() => location.reload()} />}
      {!error && !data && <Skeleton height={320} radius="md" />}
      {data && saved === undefined && <EmptyState icon={TimerOff} title={t.gone} />}
      {data && saved !== undefined && (
        <PolicyForm
          key={`${id ?? 'new'} ${saved?.version} ${base?.version}`}
          saved={saved}
          terms={base?.terms ?? saved?.terms ?? null}
        />
      )}
      {saved && <Versions policy={saved} onTake={setBase} />}
    </Section>
  );
}

function Back() {
  const t = useWords(words);
  return (
    <Link to="/settings/sla" className={styles.back}>
      <ArrowLeft size={15} aria-hidden /> {t.title}
    </Link>
  );
}

/** What is watched for. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, SearchCheck } from 'lucide-react';
import { useState } from 'react';
import type { InspectionPolicy } from '../../../contract/inspections.ts';
import { useWords } from '../../lib/words.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { policiesQuery } from './queries.ts';
import { words } from './words.ts';

export function PoliciesSection() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(policiesQuery);
  const [open, setOpen] = useState<InspectionPolicy | 'new' | null>(null);
  const make = (
    <Button leftSection={<Plus size={16} />} onClick={() => setOpen('new')}>
      {t.newPolicy}
    </Button>
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} radius="md" />;
  return (
    <>
      {data.items.length === 0 ? (
        <Card>
          <EmptyState icon={SearchCheck} title={t.noPolicies} text={t.policiesText}>
            {make}
          </EmptyState>
        </Card>
      ) : (
        <Card title={t.policies} text={t.policiesText} action={make}>
          <RowList label={t.policies}>
            {data.items.map((policy) => (
              <Row
                key={policy.id}
                faint={!policy.enabled}
                title={
                  <>
                    <span>{policy.name}</span>
                    {!policy.enabled && <Tag>{t.off}</Tag>}
                  </>
                }
                text={`${t.countedBy} ${t.countedBys[policy.countedBy]} · ${t.brief(policy.threshold, policy.days)}`}
                actions={
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`${t.change}: ${policy.name}`}
                    onClick={() => setOpen(policy)}
                  >
                    {t.change}
                  </Button>
                }
              />
            ))}
          </RowList>
        </Card>
      )}
      <div>
        <ButtonLink to="/inspections" variant="default" leftSection={<SearchCheck size={16} />}>
          {t.all}
        </ButtonLink>
      </div>
      {open && <PolicyForm saved={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

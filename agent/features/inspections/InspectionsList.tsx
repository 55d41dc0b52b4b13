/** All inspections, open ones first. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SearchCheck } from 'lucide-react';
import { useWords } from '../../lib/words.ts';
import { Card, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { InspectionRow } from './InspectionRow.tsx';
import { inspectionsQuery } from './queries.ts';
import { words } from './words.ts';

export function InspectionsList() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(inspectionsQuery);
  return (
    <Section title={t.title} text={t.text}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={160} radius="md" />}
      {data && (
        <Card>
          {data.items.length === 0 ? (
            <EmptyState icon={SearchCheck} title={t.empty} text={t.emptyText} />
          ) : (
            <RowList label={t.title}>
              {data.items.map((inspection) => (
                <InspectionRow key={inspection.id} inspection={inspection} />
              ))}
            </RowList>
          )}
        </Card>
      )}
    </Section>
  );
}

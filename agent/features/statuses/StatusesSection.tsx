/** The company's named statuses under the six states, and the steps between them. */
import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { orderStatuses } from '../../../contract/statuses.ts';
import { type Status } from '../../../contract/statuses.ts';
import { type StatusCategory, statusCategories } from '../../../contract/terms.ts';
import { call } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { AddButton, ChangeButton, MoveButton } from '../../ui/RowButtons.tsx';
import { Card, Row, RowList, Section } from '../../ui/Section.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toastError } from '../../ui/toast.ts';
import { statusesQuery } from '../staff/staff.ts';
import { RemoveStatus } from './RemoveStatus.tsx';
import { StatusDot } from './StatusDot.tsx';
import { StatusForm } from './StatusForm.tsx';
import { StepsCard } from './StepsCard.tsx';
import { words } from './words.ts';

export function StatusesSection() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(statusesQuery);
  const statuses = data?.items ?? [];
  return (
    <Section title={t.title} text={t.text}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={300} radius="md" />}
      {data &&
        statusCategories.map((category) => (
          <CategoryCard key={category} category={category} statuses={statuses} />
        ))}
      {data && <StepsCard statuses={statuses} />}
    </Section>
  );
}

interface Props {
  category: StatusCategory;
  statuses: Status[];
}

function CategoryCard({ category, statuses }: Props) {
  const t = useWords(words);
  const own = statuses.filter((status) => status.category === category);
  const [changing, setChanging] = useState<Status | 'new' | null>(null);
  const [removing, setRemoving] = useState<Status | null>(null);
  const raise = useRaise(statuses);
  const add = (
    <AddButton isSmall label={t.addTo(t.categories[category])} onClick={() => setChanging('new')}>
      {t.add}
    </AddButton>
  );
  return (
    <Card title={t.categories[category]} text={t.categoryTexts[category]} action={add}>
      <RowList label={t.categories[category]}>
        {own.map((status, at) => (
          <StatusRow
            key={status.id}
            status={status}
            isFirst={at === 0}
            isOnly={own.length === 1}
            onUp={() => raise(status, own[at - 1])}
            onChange={() => setChanging(status)}
            onRemove={() => setRemoving(status)}
          />
        ))}
      </RowList>
      {changing && (
        <StatusForm
          status={changing === 'new' ? null : changing}
          category={category}
          onClose={() => setChanging(null)}
        />
      )}
      {removing && (
        <RemoveStatus
          status={removing}
          successors={own.filter((other) => other.id !== removing.id)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  );
}

interface RowProps {
  status: Status;
  isFirst: boolean;
  isOnly: boolean;
  onUp: () => void;
  onChange: () => void;
  onRemove: () => void;
}

function StatusRow({ status, isFirst, isOnly, onUp, onChange, onRemove }: RowProps) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <Row
      title={
        <>
          <StatusDot status={status} />
          <span>{status.name}</span>
          {isFirst && !isOnly && <Tag>{t.first}</Tag>}
        </>
      }
      text={status.customerLabels[language] || status.customerLabel}
      actions={
        <>
          {!isFirst && <MoveButton to="up" label={t.up(status.name)} onClick={onUp} />}
          {!isOnly && (
            <Button variant="default" size="xs" onClick={onRemove} aria-label={`${t.remove}: ${status.name}`}>
              {t.remove}
            </Button>
          )}
          <ChangeButton name={status.name} onClick={onChange} />
        </>
      }
    />
  );
}

function useRaise(statuses: Status[]): (status: Status, above: Status | undefined) => void {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (ids: string[]) => call(orderStatuses, { body: { ids } }),
    onSuccess: () => client.invalidateQueries({ queryKey: statusesQuery.queryKey }),
    onError: toastError,
  });
  return (status, above) => {
    if (!above) return;
    const ids = statuses.map((one) => one.id).filter((id) => id !== status.id);
    save.mutate(ids.toSpliced(ids.indexOf(above.id), 0, status.id));
  };
}

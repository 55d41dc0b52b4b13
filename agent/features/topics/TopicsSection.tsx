/** The tree of topics and the fields of tickets. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, Shapes } from 'lucide-react';
import { useState } from 'react';
import type { Topic } from '../../../contract/topics.ts';
import { useWords } from '../../lib/words.ts';
import { Card, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { FieldsCard } from '../fields/FieldsCard.tsx';
import { FormEditor } from './FormEditor.tsx';
import { TopicForm } from './TopicForm.tsx';
import { TopicRow } from './TopicRow.tsx';
import { topicsQuery } from './topics.ts';
import { words } from './words.ts';

/** A topic that is made or changed. */
type Changing = { topic: Topic | null; parentId: string | null };

export function TopicsSection() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(topicsQuery);
  const [changing, setChanging] = useState<Changing | null>(null);
  const [forming, setForming] = useState<Topic | null>(null);
  const topics = data?.items ?? [];
  const add = (
    <Button leftSection={<Plus size={16} />} onClick={() => setChanging({ topic: null, parentId: null })}>
      {t.add}
    </Button>
  );
  return (
    <Section title={t.title} text={t.text} action={topics.length > 0 && add}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={120} radius="md" />}
      {data && (
        <Card>
          {topics.length === 0 ? (
            <EmptyState icon={Shapes} title={t.empty} text={t.emptyText}>
              {add}
            </EmptyState>
          ) : (
            <RowList label={t.topics}>
              {topics.map((topic) => (
                <TopicRow
                  key={topic.id}
                  topic={topic}
                  topics={topics}
                  onChange={() => setChanging({ topic, parentId: topic.parentId })}
                  onAdd={() => setChanging({ topic: null, parentId: topic.id })}
                  onForm={() => setForming(topic)}
                />
              ))}
            </RowList>
          )}
        </Card>
      )}
      <FieldsCard belongsTo="ticket" />
      {changing && <TopicForm {...changing} topics={topics} onClose={() => setChanging(null)} />}
      {forming && <FormEditor topic={forming} onClose={() => setForming(null)} />}
    </Section>
  );
}

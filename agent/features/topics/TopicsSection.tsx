/** The tree of topics and the fields of tickets. */
import { useQuery } from '@tanstack/react-query';
import { Shapes } from 'lucide-react';
import { useState } from 'react';
import type { Topic } from '../../../contract/topics.ts';
import { useWords } from '../../lib/words.ts';
import { Items } from '../../ui/Items.tsx';
import { AddButton } from '../../ui/RowButtons.tsx';
import { Card, Section } from '../../ui/Section.tsx';
import { EmptyState } from '../../ui/State.tsx';
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
  const list = useQuery(topicsQuery);
  const [changing, setChanging] = useState<Changing | null>(null);
  const [forming, setForming] = useState<Topic | null>(null);
  const topics = list.data?.items ?? [];
  const add = <AddButton onClick={() => setChanging({ topic: null, parentId: null })}>{t.add}</AddButton>;
  return (
    <Section title={t.title} text={t.text} action={list.data && list.data.items.length > 0 && add}>
      <Card>
        <Items
          query={list}
          label={t.topics}
          empty={
            <EmptyState icon={Shapes} title={t.empty} text={t.emptyText}>
              {add}
            </EmptyState>
          }
        >
          {(topic) => (
            <TopicRow
              key={topic.id}
              topic={topic}
              topics={topics}
              onChange={() => setChanging({ topic, parentId: topic.parentId })}
              onAdd={() => setChanging({ topic: null, parentId: topic.id })}
              onForm={() => setForming(topic)}
            />
          )}
        </Items>
      </Card>
      <FieldsCard belongsTo="ticket" />
      {changing && <TopicForm {...changing} topics={topics} onClose={() => setChanging(null)} />}
      {forming && <FormEditor topic={forming} onClose={() => setForming(null)} />}
    </Section>
  );
}

/** What the ticket is about; absent on a desk that has no topics. */
import { Shapes } from 'lucide-react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { Picker } from '../../../ui/Picker.tsx';
import { useMay } from '../../session/session.ts';
import { topicPath, useTopics } from '../../topics/topics.ts';
import { useChange } from '../change/useChange.ts';
import { words } from './words.ts';

const none = '';

export function TopicPicker({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const disabled = !useMay('tickets.work');
  const change = useChange(ticket);
  const topics = useTopics();
  const offered = topics.filter((topic) => topic.active || topic.id === ticket.topicId);
  if (offered.length === 0) return null;
  const mark = <Shapes size={14} color="var(--k-text-faint)" aria-hidden />;
  return (
    <Picker
      label={t.topic}
      value={ticket.topicId ?? none}
      options={[
        ...offered.map((topic) => ({ value: topic.id, label: topicPath(topics, topic), mark })),
        { value: none, label: t.noTopic, mark },
      ]}
      onChoose={(id) => change.mutate({ topicId: id === none ? null : id })}
      disabled={disabled}
    />
  );
}

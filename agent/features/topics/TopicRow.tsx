/** A topic in the tree: what it gives, and what can be done with it. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Topic, moveTopic, removeTopic, updateTopic } from '../../../contract/topics.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ChangeButton } from '../../ui/RowButtons.tsx';
import { Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toastError } from '../../ui/toast.ts';
import { useTeams } from '../staff/staff.ts';
import { depthOf, useRefreshTopics } from './topics.ts';
import { words } from './words.ts';

interface Props {
  topic: Topic;
  topics: readonly Topic[];
  onChange: () => void;
  onAdd: () => void;
  onForm: () => void;
}

/** Pixels a level. */
const indent = 22;

export function TopicRow({ topic, topics, onChange, onAdd, onForm }: Props) {
  const t = useWords(words);
  const team = useTeams().find((one) => one.id === topic.teamId);
  const gives = [
    team?.name,
    topic.line && t.lineN(String(topic.line)),
    topic.priority && t.priorities[topic.priority],
    ...topic.tags.map((tag) => `#${tag}`),
  ].filter(Boolean);
  return (
    <Row
      faint={!topic.active}
      mark={<span style={{ width: depthOf(topics, topic) * indent, marginRight: -12 }} aria-hidden />}
      title={
        <>
          <span>{topic.name}</span>
          {!topic.active && <Tag>{t.archived}</Tag>}
          {topic.active && !topic.shownToCustomers && <Tag>{t.hidden}</Tag>}
        </>
      }
      text={gives.join(' · ')}
      actions={
        <>
          <Button
            variant="default"
            size="xs"
            onClick={onForm}
            aria-label={`${t.form}: ${topic.name}`}
            disabled={!topic.active}
          >
            {t.form}
          </Button>
          <ChangeButton name={topic.name} onClick={onChange} />
          <More topic={topic} topics={topics} onAdd={onAdd} />
        </>
      }
    />
  );
}

function More({ topic, topics, onAdd }: Pick<Props, 'topic' | 'topics' | 'onAdd'>) {
  const t = useWords(words);
  const refresh = useRefreshTopics();
  const [removing, setRemoving] = useState(false);
  const siblings = topics.filter((other) => other.parentId === topic.parentId);
  const at = siblings.findIndex((other) => other.id === topic.id);
  const params = { id: topic.id };
  const move = useMutation({
    mutationFn: (index: number) => call(moveTopic, { params, body: { parentId: topic.parentId, index } }),
    onSuccess: refresh,
    onError: toastError,
  });
  const archive = useMutation({
    mutationFn: () => call(updateTopic, { params, body: { active: !topic.active } }),
    onSuccess: refresh,
    onError: toastError,
  });
  const remove = useMutation({ mutationFn: () => call(removeTopic, { params }), onSuccess: refresh });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t.more(topic.name)}>
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Plus size={14} />} onClick={onAdd} disabled={!topic.active}>
            {t.addBelow(topic.name)}
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowUp size={14} />}
            disabled={at <= 0}
            onClick={() => move.mutate(at - 1)}
          >
            {t.up}
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowDown size={14} />}
            disabled={at >= siblings.length - 1}
            onClick={() => move.mutate(at + 1)}
          >
            {t.down}
          </Menu.Item>
          <Menu.Item
            leftSection={topic.active ? <Archive size={14} /> : <ArchiveRestore size={14} />}
            onClick={() => archive.mutate()}
          >
            {topic.active ? t.archive : t.restore}
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={14} />} onClick={() => setRemoving(true)}>
            {t.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {removing && (
        <Confirm
          title={t.removeTitle(topic.name)}
          text={t.removeText}
          action={t.remove}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}

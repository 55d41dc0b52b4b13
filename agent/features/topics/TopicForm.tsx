/** A topic: what it is called, where it hangs, what it gives to tickets. */
import { Checkbox, Select, SimpleGrid, TagsInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { priorities, supportLines } from '../../../contract/terms.ts';
import { type Topic, createTopic, moveTopic, updateTopic } from '../../../contract/topics.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { WordsInput } from '../../ui/WordsInput.tsx';
import { useTeams } from '../staff/staff.ts';
import { isUnder, topicPath, usePolicies, useRefreshTopics } from './topics.ts';
import { words } from './words.ts';

interface Props {
  topic: Topic | null;
  parentId: string | null;
  topics: readonly Topic[];
  onClose: () => void;
}

const noWords = { ru: '', en: '' };
/** Stands for «as the parent says» in lists that cannot hold null. */
const unset = '';

export function TopicForm({ topic, parentId: givenParent, topics, onClose }: Props) {
  const t = useWords(words);
  const refresh = useRefreshTopics();
  const teams = useTeams();
  const policies = usePolicies();
  const [parentId, setParentId] = useState(givenParent);
  const [form, setForm] = useState({
    names: topic?.names ?? noWords,
    customerNames: topic?.customerNames ?? noWords,
    shownToCustomers: topic?.shownToCustomers ?? true,
    teamId: topic?.teamId ?? null,
    line: topic?.line ?? null,
    priority: topic?.priority ?? null,
    slaPolicyId: topic?.slaPolicyId ?? null,
    tags: topic?.tags ?? [],
  });
  const save = useMutation({
    mutationFn: async () => {
      if (!topic) return call(createTopic, { body: { ...form, parentId } });
      const params = { id: topic.id };
      const last = topics.filter((other) => other.parentId === parentId).length;
      if (parentId !== topic.parentId) await call(moveTopic, { params, body: { parentId, index: last } });
      return call(updateTopic, { params, body: form });
    },
    onSuccess: async () => {
      toast(t.saved);
      await refresh();
      onClose();
    },
  });
  const parents = topics.filter((other) => other.active && !(topic && isUnder(topics, other, topic.id)));
  const none = { value: unset, label: parentId ? t.asParent : t.notSet };
  return (
    <FormDialog
      onClose={onClose}
      title={topic?.name ?? t.add}
      width={560}
      saving={save}
      onSubmit={() => save.mutate()}
    >
      <WordsInput
        label={t.name}
        value={form.names}
        onChange={(names) => setForm({ ...form, names })}
        required
        autoFocus
      />
      <Select
        label={t.parent}
        data={[
          { value: unset, label: t.noParent },
          ...parents.map((one) => ({ value: one.id, label: topicPath(topics, one) })),
        ]}
        value={parentId ?? unset}
        onChange={(value) => setParentId(value || null)}
        allowDeselect={false}
        searchable={parents.length > 8}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Select
          label={t.team}
          data={[none, ...teams.map((team) => ({ value: team.id, label: team.name }))]}
          value={form.teamId ?? unset}
          onChange={(value) => setForm({ ...form, teamId: value || null })}
          allowDeselect={false}
        />
        <Select
          label={t.line}
          data={[none, ...supportLines.map((n) => ({ value: String(n), label: t.lineN(String(n)) }))]}
          value={form.line === null ? unset : String(form.line)}
          onChange={(value) =>
            setForm({ ...form, line: supportLines.find((n) => String(n) === value) ?? null })
          }
          allowDeselect={false}
        />
        <Select
          label={t.priority}
          data={[none, ...priorities.map((value) => ({ value, label: t.priorities[value] }))]}
          value={form.priority ?? unset}
          onChange={(value) =>
            setForm({ ...form, priority: priorities.find((one) => one === value) ?? null })
          }
          allowDeselect={false}
        />
      </SimpleGrid>
      {policies.length > 0 && (
        <Select
          label={t.policy}
          description={t.policyHint}
          data={[none, ...policies.map(({ id, name }) => ({ value: id, label: name }))]}
          value={form.slaPolicyId ?? unset}
          onChange={(value) => setForm({ ...form, slaPolicyId: value || null })}
          allowDeselect={false}
        />
      )}
      <TagsInput
        label={t.tags}
        description={t.tagsHint}
        value={form.tags}
        onChange={(tags) => setForm({ ...form, tags })}
        maxTags={50}
      />
      <Checkbox
        label={t.shownToCustomers}
        checked={form.shownToCustomers}
        onChange={(event) => setForm({ ...form, shownToCustomers: event.currentTarget.checked })}
      />
      {form.shownToCustomers && (
        <WordsInput
          label={t.customerName}
          description={t.customerNameHint}
          value={form.customerNames}
          onChange={(customerNames) => setForm({ ...form, customerNames })}
        />
      )}
    </FormDialog>
  );
}

/** What to watch for: how often, about what, and who is told. */
import { Group, MultiSelect, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type InspectionPolicy,
  type InspectionPolicyDraft,
  countedBys,
} from '../../../contract/inspections.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAgents } from '../staff/staff.ts';
import { topicPath, useTopics } from '../topics/topics.ts';
import { useRemovePolicy, useSavePolicy } from './queries.ts';
import { words } from './words.ts';

const usual: InspectionPolicyDraft = {
  name: '',
  enabled: true,
  countedBy: 'subject',
  topicIds: [],
  tags: [],
  threshold: 3,
  days: 7,
  repeatDays: 90,
  tellAgents: [],
  tellAgain: [],
};

export function PolicyForm({ saved, onClose }: { saved: InspectionPolicy | null; onClose: () => void }) {
  const t = useWords(words);
  const topics = useTopics();
  const agents = useAgents().filter(({ active }) => active);
  const [draft, setDraft] = useState<InspectionPolicyDraft>(() => (saved ? draftOf(saved) : usual));
  const save = useSavePolicy(saved, onClose);
  const remove = useRemovePolicy(onClose);
  const removal = saved && {
    title: t.removeTitle(saved.name),
    text: t.removeText,
    removing: remove,
    onRemove: () => remove.mutate(saved.id),
  };
  const put = (change: Partial<InspectionPolicyDraft>) => setDraft((before) => ({ ...before, ...change }));
  const people = agents.map(({ id, name }) => ({ value: id, label: name }));

  return (
    <FormDialog
      title={saved?.name ?? t.newTitle}
      width={620}
      onClose={onClose}
      closeOnClickOutside={false}
      saving={save}
      action={saved ? undefined : t.create}
      removal={removal}
      onSubmit={() => save.mutate(draft)}
    >
      <TextInput
        label={t.name}
        placeholder={t.nameHint}
        value={draft.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={120}
      />
      <Select
        label={t.countedBy}
        data={countedBys.map((value) => ({ value, label: t.countedBys[value] }))}
        value={draft.countedBy}
        onChange={(value) => put({ countedBy: countedBys.find((one) => one === value) ?? 'subject' })}
        allowDeselect={false}
      />
      <Group grow align="flex-start">
        <Count
          label={t.threshold}
          value={draft.threshold}
          least={2}
          onChange={(threshold) => put({ threshold })}
        />
        <Count label={t.days} value={draft.days} least={1} onChange={(days) => put({ days })} />
      </Group>
      <MultiSelect
        label={t.topics}
        placeholder={draft.topicIds.length > 0 ? '' : t.allTopics}
        data={topics.map((topic) => ({ value: topic.id, label: topicPath(topics, topic) }))}
        value={draft.topicIds}
        onChange={(topicIds) => put({ topicIds })}
        searchable
      />
      <TagsInput
        label={t.tags}
        placeholder={draft.tags.length > 0 ? '' : t.allTags}
        value={draft.tags}
        onChange={(tags) => put({ tags })}
        splitChars={[',', ';']}
        acceptValueOnBlur
      />
      <MultiSelect
        label={t.tellAgents}
        placeholder={draft.tellAgents.length > 0 ? '' : t.tellNobody}
        data={people}
        value={draft.tellAgents}
        onChange={(tellAgents) => put({ tellAgents })}
      />
      <MultiSelect
        label={t.tellAgain}
        data={people}
        value={draft.tellAgain}
        onChange={(tellAgain) => put({ tellAgain })}
      />
      <Count
        label={t.repeatDays}
        description={t.repeatDaysHint}
        value={draft.repeatDays}
        least={1}
        onChange={(repeatDays) => put({ repeatDays })}
      />
      <Switch
        label={t.enabled}
        checked={draft.enabled}
        onChange={(event) => put({ enabled: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}

interface CountProps {
  label: string;
  description?: string;
  value: number;
  least: number;
  onChange: (value: number) => void;
}

function Count({ value, least, onChange, ...rest }: CountProps) {
  return (
    <NumberInput
      {...rest}
      value={value}
      onChange={(next) => onChange(Math.max(least, Number(next) || least))}
      min={least}
      allowDecimal={false}
    />
  );
}

function draftOf({ id: _id, ...draft }: InspectionPolicy): InspectionPolicyDraft {
  return draft;
}

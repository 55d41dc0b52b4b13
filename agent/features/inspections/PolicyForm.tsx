/** What to watch for: how often, about what, and who is told. */
import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  Switch,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import {
  type InspectionPolicy,
  type InspectionPolicyDraft,
  countedBys,
} from '../../../contract/inspections.ts';
import { useWords } from '../../lib/words.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
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
  const [removing, setRemoving] = useState(false);
  const save = useSavePolicy(saved, onClose);
  const put = (change: Partial<InspectionPolicyDraft>) => setDraft((before) => ({ ...before, ...change }));
  const people = agents.map(({ id, name }) => ({ value: id, label: name }));

  if (removing && saved)
    return <Removing policy={saved} onDone={onClose} onClose={() => setRemoving(false)} />;
  return (
    <Dialog title={saved?.name ?? t.newTitle} width={620} onClose={onClose} closeOnClickOutside={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft);
        }}
      >
        <Stack gap="md">
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
          <FormError error={save.error} />
          <Group justify="space-between">
            {saved ? (
              <Button variant="subtle" color="var(--k-hot)" onClick={() => setRemoving(true)}>
                {t.remove}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending}>
              {saved ? t.save : t.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
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

function Removing({
  policy,
  onDone,
  onClose,
}: {
  policy: InspectionPolicy;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  const remove = useRemovePolicy(policy.id, onDone);
  return (
    <Confirm
      title={t.removeTitle(policy.name)}
      text={t.removeText}
      action={t.remove}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    />
  );
}

function draftOf({ id: _id, ...draft }: InspectionPolicy): InspectionPolicyDraft {
  return draft;
}

/** A keyword rule: its words, what it sets, and a trial on the desk's own letters. */
import { Select, SimpleGrid, Switch, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { priorities } from '../../../contract/terms.ts';
import {
  type KeywordRule,
  type KeywordRuleDraft,
  addKeywordRule,
  changeKeywordRule,
  removeKeywordRule,
} from '../../../contract/triage.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useTeams } from '../staff/staff.ts';
import { topicPath, useTopics } from '../topics/topics.ts';
import { RuleTrial } from './RuleTrial.tsx';
import { words } from './settingsWords.ts';
import { rulesQuery } from './triage.ts';
import { useValueName } from './valueName.ts';

const empty: KeywordRuleDraft = {
  name: '',
  active: true,
  anyOf: [],
  allOf: [],
  noneOf: [],
  topicId: null,
  priority: null,
  teamId: null,
  line: null,
  tags: [],
};

export function KeywordRuleForm({ rule, onClose }: { rule: KeywordRule | null; onClose: () => void }) {
  const t = useWords(words);
  const [draft, setDraft] = useState<KeywordRuleDraft>(() => (rule ? draftOf(rule) : empty));
  const put = (change: Partial<KeywordRuleDraft>) => setDraft((before) => ({ ...before, ...change }));
  const save = useSave(rule, onClose);
  const remove = useRemove(onClose);
  const removal = rule && {
    title: t.removeTitle,
    text: t.removeText,
    removing: remove,
    onRemove: () => remove.mutate(rule.id),
  };
  return (
    <FormDialog
      title={rule?.name ?? t.newRule}
      width={640}
      onClose={onClose}
      saving={save}
      removal={removal}
      onSubmit={() => save.mutate(draft)}
    >
      <TextInput
        label={t.name}
        value={draft.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={120}
        data-autofocus
      />
      <Phrases draft={draft} put={put} />
      <Sets draft={draft} put={put} />
      <Switch
        label={t.active}
        checked={draft.active}
        onChange={(event) => put({ active: event.currentTarget.checked })}
      />
      <RuleTrial draft={draft} />
    </FormDialog>
  );
}

function draftOf({ id: _id, ...draft }: KeywordRule): KeywordRuleDraft {
  return draft;
}

interface PartProps {
  draft: KeywordRuleDraft;
  put: (change: Partial<KeywordRuleDraft>) => void;
}

function Phrases({ draft, put }: PartProps) {
  const t = useWords(words);
  const lists = ['anyOf', 'allOf', 'noneOf'] as const;
  return lists.map((name) => (
    <TagsInput
      key={name}
      label={t[name]}
      description={name === 'anyOf' ? t.phraseHint : undefined}
      placeholder={draft[name].length === 0 ? t.phrasePlaceholder : ''}
      value={draft[name]}
      onChange={(phrases) => put({ [name]: phrases })}
      acceptValueOnBlur
      splitChars={[';', '\n']}
      maxTags={100}
    />
  ));
}

const lines = ['1', '2', '3'];

function Sets({ draft, put }: PartProps) {
  const t = useWords(words);
  const nameOf = useValueName();
  const topics = useTopics();
  const teams = useTeams();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Select
          label={t.topic}
          placeholder={t.keep}
          data={topics
            .filter(({ active, id }) => active || id === draft.topicId)
            .map((topic) => ({ value: topic.id, label: topicPath(topics, topic) }))}
          value={draft.topicId}
          onChange={(topicId) => put({ topicId })}
          searchable
          clearable
        />
        <Select
          label={t.priority}
          placeholder={t.keep}
          data={priorities.map((value) => ({ value, label: nameOf('priority', value) }))}
          value={draft.priority}
          onChange={(value) => put({ priority: priorities.find((one) => one === value) ?? null })}
          clearable
        />
        <Select
          label={t.team}
          placeholder={t.keep}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.teamId}
          onChange={(teamId) => put({ teamId })}
          clearable
        />
        <Select
          label={t.lineLabel}
          placeholder={t.keep}
          data={lines}
          value={draft.line === null ? null : String(draft.line)}
          onChange={(line) => put({ line: line === null ? null : Number(line) })}
          clearable
        />
      </SimpleGrid>
      <TagsInput label={t.tags} value={draft.tags} onChange={(tags) => put({ tags })} acceptValueOnBlur />
    </>
  );
}

function useSave(rule: KeywordRule | null, onClose: () => void) {
  const t = useWords(words);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: KeywordRuleDraft) =>
      rule ? call(changeKeywordRule, { params: { id: rule.id }, body }) : call(addKeywordRule, { body }),
    onSuccess: () => {
      toast(t.saved);
      void client.invalidateQueries({ queryKey: rulesQuery.queryKey });
      onClose();
    },
  });
}

function useRemove(onClose: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(removeKeywordRule, { params: { id } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: rulesQuery.queryKey });
      onClose();
    },
  });
}

/** A template, new or known: a name and a text in one language or both. */
import { Input, MultiSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Template, TemplateDraft } from '../../../contract/macros.ts';
import { useWords } from '../../lib/words.ts';
import { toast } from '../../ui/toast.ts';
import { TextWithVariables } from '../automation/TextWithVariables.tsx';
import { topicPath, useTopics } from '../topics/topics.ts';
import { ContentDialog } from './ContentDialog.tsx';
import { useSaveTemplate } from './queries.ts';
import { words } from './words.ts';

export function TemplateForm({ saved, onClose }: { saved: Template | null; onClose: () => void }) {
  const t = useWords(words);
  const [draft, setDraft] = useState<TemplateDraft>(() => ({
    name: saved?.name ?? '',
    folder: saved?.folder ?? '',
    teamIds: saved?.teamIds ?? [],
    topicIds: saved?.topicIds ?? [],
    texts: saved?.texts ?? { ru: '', en: '' },
  }));
  const topics = useTopics().filter((topic) => topic.active);
  const save = useSaveTemplate(saved?.id, () => {
    toast(t.saved);
    onClose();
  });
  const put = (change: Partial<TemplateDraft>) => {
    save.reset();
    setDraft((before) => ({ ...before, ...change }));
  };

  return (
    <ContentDialog
      what="template"
      title={saved?.name ?? t.newTemplate}
      {...{ saved, draft, put, save, onClose }}
      onSave={() => save.mutate(draft)}
    >
      <Stack gap="sm">
        <Input.Wrapper label={t.russian}>
          <TextWithVariables
            label={t.russian}
            value={draft.texts.ru}
            onChange={(ru) => put({ texts: { ...draft.texts, ru } })}
            minRows={4}
          />
        </Input.Wrapper>
        <Input.Wrapper label={t.english}>
          <TextWithVariables
            label={t.english}
            value={draft.texts.en}
            onChange={(en) => put({ texts: { ...draft.texts, en } })}
            minRows={3}
          />
        </Input.Wrapper>
        <Text size="xs" c="dimmed">
          {t.language}
        </Text>
        {topics.length > 0 && (
          <MultiSelect
            label={t.topics}
            description={t.topicsHint}
            placeholder={draft.topicIds?.length ? '' : t.anyTopic}
            data={topics.map((topic) => ({ value: topic.id, label: topicPath(topics, topic) }))}
            value={draft.topicIds ?? []}
            onChange={(topicIds) => put({ topicIds })}
            searchable
          />
        )}
      </Stack>
    </ContentDialog>
  );
}

/** The form of a topic: which fields, in what order, needed by whom, shown when. */
import { Select, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type FormItem, type Topic, setForm } from '../../../contract/topics.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { toast } from '../../ui/toast.ts';
import { useFields } from '../fields/fields.ts';
import styles from './Form.module.css';
import { PlaceEditor } from './PlaceEditor.tsx';
import { formQuery, useRefreshTopics } from './topics.ts';
import { words } from './words.ts';

export function FormEditor({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const t = useWords(words);
  const { data } = useQuery(formQuery(topic.id));
  return (
    <Dialog onClose={onClose} title={t.formOf(topic.name)} width={640}>
      {data ? <Editor topic={topic} form={data.items} onClose={onClose} /> : <Skeleton height={120} />}
    </Dialog>
  );
}

interface Props {
  topic: Topic;
  form: FormItem[];
  onClose: () => void;
}

function Editor({ topic, form, onClose }: Props) {
  const t = useWords(words);
  const refresh = useRefreshTopics();
  const fields = useFields('ticket').filter((field) => field.active);
  const inherited = form.filter((item) => item.topicId !== topic.id);
  const [own, setOwn] = useState(() => form.filter((item) => item.topicId === topic.id));
  const offered = fields.filter((field) => !own.some((item) => item.field.id === field.id));
  const save = useMutation({
    mutationFn: () =>
      call(setForm, {
        params: { id: topic.id },
        body: {
          items: own.map(({ field, forCustomer, forAgent, shownWhen }) => ({
            fieldId: field.id,
            forCustomer,
            forAgent,
            shownWhen,
          })),
        },
      }),
    onSuccess: async () => {
      toast(t.saved);
      await refresh();
      onClose();
    },
  });

  function put(id: string | null) {
    const field = offered.find((one) => one.id === id);
    if (!field) return;
    const item = { field, forCustomer: 'optional', forAgent: 'optional', shownWhen: null } as const;
    setOwn([...own, { ...item, topicId: topic.id }]);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" c="var(--k-text-soft)">
          {t.formText}
        </Text>
        {inherited.length > 0 && (
          <Text size="sm">
            {t.inherited}: {inherited.map((item) => item.field.name).join(', ')}
          </Text>
        )}
        {own.length === 0 && (
          <Text size="sm" c="var(--k-text-faint)">
            {t.noOwn}
          </Text>
        )}
        <ol className={styles.places}>
          {own.map((item, at) => (
            <PlaceEditor
              key={item.field.id}
              item={item}
              others={[...inherited, ...own].filter((other) => other.field.id !== item.field.id)}
              onChange={(changed) => setOwn(own.with(at, changed))}
              onMove={(to) => setOwn(own.toSpliced(at, 1).toSpliced(to, 0, item))}
              at={at}
              count={own.length}
              onRemove={() => setOwn(own.toSpliced(at, 1))}
            />
          ))}
        </ol>
        <Select
          aria-label={t.addField}
          placeholder={offered.length > 0 ? t.addField : t.noMoreFields}
          data={offered.map((field) => ({ value: field.id, label: field.name }))}
          value={null}
          onChange={put}
          searchable
          disabled={offered.length === 0}
        />
        <FormFoot saving={save} onCancel={onClose} />
      </Stack>
    </form>
  );
}

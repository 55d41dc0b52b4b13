/** A webhook, new or known; the secret of a new one is shown once. */
import { Button, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Webhook } from '../../../contract/webhooks.ts';
import { useWords } from '../../lib/words.ts';
import { Copyable } from '../../ui/Copyable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { type WebhookDraft, useRemoveWebhook, useSaveWebhook } from './queries.ts';
import { words } from './words.ts';

export function WebhookForm({ saved, onClose }: { saved: Webhook | null; onClose: () => void }) {
  const t = useWords(words);
  const [draft, setDraft] = useState<WebhookDraft>(() => ({
    name: saved?.name ?? '',
    url: saved?.url ?? 'https://',
    enabled: saved?.enabled ?? true,
  }));
  const [secret, setSecret] = useState<string | null>(null);
  const save = useSaveWebhook(saved?.id, (made) => (made ? setSecret(made) : onClose()));
  const remove = useRemoveWebhook(onClose);
  const removal = saved && {
    title: t.removeTitle(saved.name),
    text: t.removeText,
    removing: remove,
    onRemove: () => remove.mutate(saved.id),
  };
  const put = (change: Partial<WebhookDraft>) => setDraft((before) => ({ ...before, ...change }));

  if (secret) return <Secret secret={secret} onClose={onClose} />;
  return (
    <FormDialog
      title={saved?.name ?? t.make}
      closeOnClickOutside={false}
      onClose={onClose}
      saving={save}
      action={saved ? t.save : t.create}
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
      <TextInput
        label={t.url}
        value={draft.url}
        onChange={(event) => put({ url: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={2000}
        inputMode="url"
      />
      {saved && (
        <Switch
          label={t.enabled}
          checked={draft.enabled}
          onChange={(event) => put({ enabled: event.currentTarget.checked })}
        />
      )}
    </FormDialog>
  );
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useWords(words);
  return (
    <Dialog title={t.secretTitle} onClose={onClose} closeOnClickOutside={false}>
      <Stack gap="md">
        <Text size="sm">{t.secretText}</Text>
        <Copyable label={t.secret} value={secret} />
        <Button onClick={onClose} style={{ alignSelf: 'flex-end' }}>
          {t.done}
        </Button>
      </Stack>
    </Dialog>
  );
}

/** A webhook, new or known; the secret of a new one is shown once. */
import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Webhook } from '../../../contract/webhooks.ts';
import { useWords } from '../../lib/words.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Copyable } from '../../ui/Copyable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
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
  const [removing, setRemoving] = useState(false);
  const save = useSaveWebhook(saved?.id, (made) => (made ? setSecret(made) : onClose()));
  const put = (change: Partial<WebhookDraft>) => setDraft((before) => ({ ...before, ...change }));

  if (secret) return <Secret secret={secret} onClose={onClose} />;
  if (removing && saved)
    return <Removing webhook={saved} onDone={onClose} onClose={() => setRemoving(false)} />;
  return (
    <Dialog title={saved?.name ?? t.make} onClose={onClose} closeOnClickOutside={false}>
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

function Removing({
  webhook,
  onDone,
  onClose,
}: {
  webhook: Webhook;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  const remove = useRemoveWebhook(webhook.id, onDone);
  return (
    <Confirm
      title={t.removeTitle(webhook.name)}
      text={t.removeText}
      action={t.remove}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    />
  );
}

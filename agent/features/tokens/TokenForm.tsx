/** Makes a token; its secret is shown once. */
import { Button, Checkbox, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tokenScopes } from '../../../contract/permissions.ts';
import { createToken } from '../../../contract/staff.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Copyable } from '../../ui/Copyable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { words } from './words.ts';

export function TokenForm({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>(['read']);
  const [asked, setAsked] = useState(false);
  const scopes = tokenScopes.filter((scope) => chosen.includes(scope));
  const create = useMutation({
    mutationFn: () => call(createToken, { body: { name, scopes } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }),
  });
  function submit() {
    setAsked(true);
    if (scopes.length > 0) create.mutate();
  }
  if (create.data?.secret) return <Secret secret={create.data.secret} onClose={onClose} />;
  return (
    <FormDialog
      onClose={onClose}
      title={t.newTitle}
      width={480}
      saving={create}
      action={t.create}
      onSubmit={submit}
    >
      <TextInput
        label={t.name}
        description={t.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={80}
        autoComplete="off"
        data-autofocus
      />
      <Checkbox.Group
        label={t.allowed}
        value={chosen}
        onChange={setChosen}
        error={asked && scopes.length === 0 ? t.noScopes : null}
      >
        <Stack gap="sm" mt={8}>
          {tokenScopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={t.scopes[scope]} description={t.scopeHints[scope]} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormDialog>
  );
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useWords(words);
  return (
    <Dialog
      onClose={onClose}
      title={t.readyTitle}
      width={560}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <Stack gap="md">
        <Callout tone="warm">{t.once}</Callout>
        <Copyable label={t.secret} value={secret} />
        <Text size="sm">{t.example}</Text>
        <Code
          block
        >{`curl ${location.origin}/api/v1/tickets?view=unfinished \\\n  -H "Authorization: Bearer ${secret}"`}</Code>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t.kept}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

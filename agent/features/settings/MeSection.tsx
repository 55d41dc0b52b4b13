/** My name, signature and password. */
import { Button, Group, PasswordInput, Stack, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { changePassword } from '../../../contract/staff.ts';
import { call } from '../../lib/api.ts';
import { submitted } from '../../lib/form.ts';
import { useWords } from '../../lib/words.ts';
import { FormError } from '../../ui/FormError.tsx';
import { toast } from '../../ui/toast.ts';
import { useUpdateMe } from '../session/changes.ts';
import { useMe } from '../session/session.ts';
import { Card, Section } from '../../ui/Section.tsx';

export function MeSection() {
  const t = useWords(words);
  return (
    <Section title={t.title}>
      <Card>
        <Profile />
      </Card>
      <Card>
        <Password />
      </Card>
    </Section>
  );
}

function Profile() {
  const t = useWords(words);
  const { agent, signature } = useMe();
  const update = useUpdateMe();
  function submit(event: FormEvent<HTMLFormElement>) {
    update.mutate(submitted(event, 'name', 'signature'), { onSuccess: () => toast(t.saved) });
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          name="name"
          label={t.name}
          defaultValue={agent.name}
          required
          withAsterisk={false}
          maxLength={120}
        />
        <Textarea
          name="signature"
          label={t.signature}
          description={t.signatureHint}
          defaultValue={signature}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={5000}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={update.isPending}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Password() {
  const t = useWords(words);
  const change = useMutation({
    mutationFn: (body: { current: string; next: string }) => call(changePassword, { body }),
    onSuccess: () => toast(t.changed),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    change.mutate(submitted(event, 'current', 'next'), { onSuccess: () => form.reset() });
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <PasswordInput
          name="current"
          label={t.current}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="next"
          label={t.next}
          description={t.nextHint}
          autoComplete="new-password"
          required
          withAsterisk={false}
        />
        <FormError error={change.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={change.isPending}>
            {t.change}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const ru = {
  title: 'Мой профиль',
  name: 'Имя',
  signature: 'Подпись',
  signatureHint: 'Встаёт под каждым моим ответом клиенту',
  save: 'Сохранить',
  saved: 'Сохранено',
  current: 'Нынешний пароль',
  next: 'Новый пароль',
  nextHint: 'Не меньше 10 знаков. На других устройствах придётся войти заново.',
  change: 'Сменить пароль',
  changed: 'Пароль изменён',
};
const en = {
  title: 'My profile',
  name: 'Name',
  signature: 'Signature',
  signatureHint: 'Added below each of my replies',
  save: 'Save',
  saved: 'Saved',
  current: 'Current password',
  next: 'New password',
  nextHint: 'At least 10 characters. Other devices will have to sign in again.',
  change: 'Change password',
  changed: 'Password changed',
} satisfies typeof ru;
const words = { ru, en };

/** A colleague accepts an invitation: name, password, language. */
import { Button, Loader, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { acceptInvite, showInvite } from '../../contract/staff.ts';
import { call } from '../lib/api.ts';
import { submitted } from '../lib/form.ts';
import { useLanguage } from '../lib/language.ts';
import { useWords } from '../lib/words.ts';
import { DoorPage } from '../ui/DoorPage.tsx';
import { FormError } from '../ui/FormError.tsx';

const route = getRouteApi('/invite');

export function InvitePage() {
  const t = useWords(words);
  const language = useLanguage();
  const { token = '' } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const invite = useQuery({
    queryKey: ['invite', token],
    queryFn: () => call(showInvite, { query: { token } }),
    retry: false,
  });
  const accept = useMutation({
    mutationFn: (given: { name: string; password: string }) =>
      call(acceptInvite, { body: { token, language, ...given } }),
    onSuccess: () => {
      // Whoever was signed in here before is no longer.
      client.clear();
      router.history.push('/');
    },
  });

  if (invite.isPending)
    return (
      <DoorPage title={t.title}>
        <Loader size="sm" />
      </DoorPage>
    );
  if (invite.error)
    return (
      <DoorPage title={t.unfit} text={t.unfitText}>
        <FormError error={invite.error} />
      </DoorPage>
    );
  const submit = (event: FormEvent<HTMLFormElement>) => accept.mutate(submitted(event, 'name', 'password'));
  return (
    <DoorPage title={t.welcome(invite.data.company)} text={invite.data.email}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={t.name}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            autoFocus
            size="md"
          />
          <input type="hidden" name="username" autoComplete="username" value={invite.data.email} />
          <PasswordInput
            name="password"
            label={t.password}
            description={t.hint}
            autoComplete="new-password"
            required
            withAsterisk={false}
            size="md"
          />
          <FormError error={accept.error} />
          <Button type="submit" size="md" fullWidth loading={accept.isPending}>
            {t.enter}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  );
}

const ru = {
  title: 'Приглашение',
  welcome: (company: string) => `${company} приглашает вас`,
  unfit: 'Приглашение не подошло',
  unfitText: 'Попросите того, кто вас пригласил, прислать новое.',
  name: 'Ваше имя, как его увидят клиенты',
  password: 'Придумайте пароль',
  hint: 'Не меньше 10 знаков',
  enter: 'Начать работу',
};
const en = {
  title: 'Invitation',
  welcome: (company: string) => `${company} invites you`,
  unfit: 'This invitation does not work',
  unfitText: 'Ask the person who invited you for a new one.',
  name: 'Your name as customers will see it',
  password: 'Choose a password',
  hint: 'At least 10 characters',
  enter: 'Start working',
} satisfies typeof ru;
const words = { ru, en };

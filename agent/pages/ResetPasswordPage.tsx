/** A forgotten password: asks for the letter, and by the link in it sets a new one. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { askPasswordReset, resetPassword } from '../../contract/staff.ts';
import { call } from '../lib/api.ts';
import { submitted } from '../lib/form.ts';
import { useWords } from '../lib/words.ts';
import { DoorPage } from '../ui/DoorPage.tsx';
import { FormError } from '../ui/FormError.tsx';

const route = getRouteApi('/reset-password');

export function ResetPasswordPage() {
  const { token } = route.useSearch();
  return token ? <NewPassword token={token} /> : <AskForLetter />;
}

function AskForLetter() {
  const t = useWords(words);
  const ask = useMutation({ mutationFn: (email: string) => call(askPasswordReset, { body: { email } }) });
  if (ask.isSuccess)
    return (
      <DoorPage title={t.sent} text={t.sentText} footer={<Link to="/sign-in">{t.back}</Link>}>
        {null}
      </DoorPage>
    );
  return (
    <DoorPage title={t.forgotten} text={t.forgottenText} footer={<Link to="/sign-in">{t.back}</Link>}>
      <form onSubmit={(event) => ask.mutate(submitted(event, 'email').email)}>
        <Stack gap="sm">
          <TextInput
            name="email"
            type="email"
            label={t.email}
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            size="md"
          />
          <FormError error={ask.error} />
          <Button type="submit" size="md" fullWidth loading={ask.isPending}>
            {t.send}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  );
}

function NewPassword({ token }: { token: string }) {
  const t = useWords(words);
  const reset = useMutation({
    mutationFn: (password: string) => call(resetPassword, { body: { token, password } }),
  });
  if (reset.isSuccess)
    return (
      <DoorPage title={t.changed} text={t.changedText} footer={<Link to="/sign-in">{t.enter}</Link>}>
        {null}
      </DoorPage>
    );
  return (
    <DoorPage title={t.fresh} footer={<Link to="/reset-password">{t.again}</Link>}>
      <form onSubmit={(event) => reset.mutate(submitted(event, 'password').password)}>
        <Stack gap="sm">
          <PasswordInput
            name="password"
            label={t.password}
            description={t.hint}
            autoComplete="new-password"
            required
            withAsterisk={false}
            autoFocus
            size="md"
          />
          <FormError error={reset.error} />
          <Button type="submit" size="md" fullWidth loading={reset.isPending}>
            {t.save}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  );
}

const ru = {
  forgotten: 'Забыли пароль?',
  forgottenText: 'Пришлём письмо со ссылкой, по которой можно задать новый.',
  email: 'Почта',
  send: 'Прислать ссылку',
  sent: 'Проверьте почту',
  sentText: 'Если такой адрес у нас есть, письмо уже в пути. Ссылка действует час.',
  back: 'Вернуться ко входу',
  fresh: 'Новый пароль',
  password: 'Пароль',
  hint: 'Не меньше 10 знаков. На других устройствах придётся войти заново.',
  save: 'Сохранить',
  again: 'Запросить новую ссылку',
  changed: 'Пароль изменён',
  changedText: 'Теперь войдите с новым паролем.',
  enter: 'Войти',
};
const en = {
  forgotten: 'Forgot your password?',
  forgottenText: 'We will send an email with a link to set a new one.',
  email: 'Email',
  send: 'Send link',
  sent: 'Check your email',
  sentText: 'If we know this address, an email is on its way. The link works for one hour.',
  back: 'Back to sign-in',
  fresh: 'New password',
  password: 'Password',
  hint: 'At least 10 characters. Other devices will have to sign in again.',
  save: 'Save',
  again: 'Request a new link',
  changed: 'Password changed',
  changedText: 'Now sign in with your new password.',
  enter: 'Sign in',
} satisfies typeof ru;
const words = { ru, en };

/** The door: address and password. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, getRouteApi, useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { signIn } from '../../contract/staff.ts';
import { call } from '../lib/api.ts';
import { useWords } from '../lib/words.ts';
import { DoorPage } from '../ui/DoorPage.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const t = useWords(words);
  const { next = '/' } = route.useSearch();
  const router = useRouter();
  const enter = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(signIn, { body }),
    onSuccess: () => router.history.push(ownPath(next)),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    enter.mutate({ email: textOf(form, 'email'), password: textOf(form, 'password') });
  }

  return (
    <DoorPage title={t.title} footer={<Link to="/reset-password">{t.forgotten}</Link>}>
      <form onSubmit={submit}>
        <TextInput
          name="email"
          type="email"
          label={t.email}
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          size="md"
          mb="sm"
        />
        <PasswordInput
          name="password"
          label={t.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          error={enter.error?.message}
          mb="lg"
        />
        <Button type="submit" size="md" fullWidth loading={enter.isPending}>
          {t.enter}
        </Button>
      </form>
    </DoorPage>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Only a path of this site: `next` comes from the address bar. */
function ownPath(next: string): string {
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

const ru = { title: 'Вход', email: 'Почта', password: 'Пароль', enter: 'Войти', forgotten: 'Забыли пароль?' };
const en = {
  title: 'Sign in',
  email: 'Email',
  password: 'Password',
  enter: 'Sign in',
  forgotten: 'Forgot your password?',
} satisfies typeof ru;
const words = { ru, en };

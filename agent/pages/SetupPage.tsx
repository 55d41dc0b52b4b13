/** The first page of a fresh desk: the company and its owner. Opened by the link from the console. */
import { Button, PasswordInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi, useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { getSetup, setUp } from '../../contract/staff.ts';
import { ApiError, call } from '../lib/api.ts';
import { submitted } from '../lib/form.ts';
import { setLanguage, useLanguage } from '../lib/language.ts';
import { useWords } from '../lib/words.ts';
import { DoorPage } from '../ui/DoorPage.tsx';
import { FormError } from '../ui/FormError.tsx';

const route = getRouteApi('/setup');
const leastPassword = 10;
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([here, ...Intl.supportedValuesOf('timeZone')])];

export function SetupPage() {
  const t = useWords(words);
  const language = useLanguage();
  const { key = '' } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const state = useQuery({ queryKey: ['setup'], queryFn: () => call(getSetup) });
  const finish = useMutation({
    mutationFn: (given: Given) => call(setUp, { body: { key, language, ...given } }),
    onSuccess: () => {
      client.clear();
      router.history.push('/settings/mailboxes/new');
    },
  });
  const refused = finish.error instanceof ApiError ? finish.error.code : null;

  function submit(event: FormEvent<HTMLFormElement>) {
    finish.mutate(submitted(event, 'company', 'name', 'email', 'password', 'timeZone'));
  }

  // Whoever has just finished is on his way in.
  if ((state.data?.done && !finish.isSuccess) || refused === 'notFound')
    return (
      <DoorPage title={t.done} text={t.doneText} footer={<Link to="/sign-in">{t.enter}</Link>}>
        {null}
      </DoorPage>
    );
  if (!key)
    return (
      <DoorPage title={t.noKey} text={t.noKeyText} width={460}>
        {null}
      </DoorPage>
    );
  return (
    <DoorPage title={t.title} text={t.text} width={460}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="company"
            label={t.company}
            required
            withAsterisk={false}
            maxLength={120}
            autoFocus
            size="md"
          />
          <SegmentedControl
            aria-label={t.language}
            value={language}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ru')}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Select
            name="timeZone"
            label={t.timeZone}
            data={zones}
            defaultValue={here}
            searchable
            allowDeselect={false}
            size="md"
          />
          <TextInput
            name="name"
            label={t.name}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            size="md"
          />
          <TextInput
            name="email"
            type="email"
            label={t.email}
            autoComplete="username"
            required
            withAsterisk={false}
            size="md"
          />
          <PasswordInput
            name="password"
            label={t.password}
            description={t.passwordHint}
            autoComplete="new-password"
            required
            withAsterisk={false}
            minLength={leastPassword}
            size="md"
          />
          <FormError error={refused === 'linkExpired' ? new Error(t.wrongKey) : finish.error} />
          <Button type="submit" size="md" fullWidth loading={finish.isPending || finish.isSuccess}>
            {t.finish}
          </Button>
        </Stack>
      </form>
    </DoorPage>
  );
}

type Given = Record<'company' | 'name' | 'email' | 'password' | 'timeZone', string>;

const ru = {
  title: 'Начнём',
  text: 'Минута, и можно отвечать на письма. Всё это потом можно изменить.',
  company: 'Название компании',
  language: 'Язык',
  timeZone: 'Часовой пояс',
  name: 'Ваше имя',
  email: 'Ваша почта',
  password: 'Пароль',
  passwordHint: 'Не меньше 10 знаков',
  finish: 'Открыть Квиток',
  done: 'Квиток уже настроен',
  doneText: 'Настроить его можно один раз. Если у вас ещё нет входа, попросите владельца пригласить вас.',
  enter: 'Войти',
  wrongKey: 'Ключ в ссылке не подходит. Откройте ссылку из последнего запуска: её печатает консоль.',
  noKey: 'Квиток ещё не настроен',
  noKeyText:
    'Откройте ссылку, которую Квиток напечатал в консоли при запуске: по ней владелец настраивает компанию.',
};
const en = {
  title: 'Let’s get started',
  text: 'In a minute you can start answering emails. You can change all of this later.',
  company: 'Company name',
  language: 'Language',
  timeZone: 'Time zone',
  name: 'Your name',
  email: 'Your email',
  password: 'Password',
  passwordHint: 'At least 10 characters',
  finish: 'Open Kvitok',
  done: 'Kvitok is already set up',
  doneText: 'Setup is done only once. If you cannot sign in yet, ask the owner to invite you.',
  enter: 'Sign in',
  wrongKey: 'The key in the link is not valid. Open the link printed in the console at the last start.',
  noKey: 'Kvitok is not set up yet',
  noKeyText:
    'Open the link Kvitok printed in the console when it started: the owner uses it to set up the company.',
} satisfies typeof ru;
const words = { ru, en };

/** The first page of a fresh desk: the company and its owner. Opened by the link from the console. */
import { Button, PasswordInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { setUp, signIn } from '../../contract/staff.ts';
import { call } from '../lib/api.ts';
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
  const finish = useMutation({
    mutationFn: async (given: Given) => {
      const { email, password } = given;
      await call(setUp, { body: { key, language, ...given } });
      await call(signIn, { body: { email, password } });
    },
    onSuccess: () => router.history.push('/settings/mailboxes'),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    finish.mutate(submitted(event, 'company', 'name', 'email', 'password', 'timeZone'));
  }

  if (!key)
    return (
      <DoorPage title={t.noKey} width={460}>
        <p>{t.noKeyText}</p>
      </DoorPage>
    );
  return (
    <DoorPage title={t.title} text={t.text} width={460}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput name="company" label={t.company} required withAsterisk={false} maxLength={120} autoFocus size="md" />
          <SegmentedControl
            aria-label={t.language}
            value={language}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ru')}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Select name="timeZone" label={t.timeZone} data={zones} defaultValue={here} searchable allowDeselect={false} size="md" />
          <TextInput name="name" label={t.name} autoComplete="name" required withAsterisk={false} maxLength={120} size="md" />
          <TextInput name="email" type="email" label={t.email} autoComplete="username" required withAsterisk={false} size="md" />
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
          <FormError error={finish.error} />
          <Button type="submit" size="md" fullWidth loading={finish.isPending}>
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
  noKey: 'Квиток ещё не настроен',
  noKeyText: 'Откройте ссылку, которую Квиток напечатал в консоли при запуске: по ней владелец настраивает компанию.',
};
const en = {
  title: 'Let us begin',
  text: 'A minute, and you can answer letters. All of this can be changed later.',
  company: 'Company name',
  language: 'Language',
  timeZone: 'Time zone',
  name: 'Your name',
  email: 'Your e-mail',
  password: 'Password',
  passwordHint: 'At least 10 characters',
  finish: 'Open Kvitok',
  noKey: 'Kvitok is not set up yet',
  noKeyText: 'Open the link that Kvitok printed in the console when it started: the owner sets the company up by it.',
} satisfies typeof ru;
const words = { ru, en };

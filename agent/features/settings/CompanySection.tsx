/** The company: name, language, time zone, and the habits of the desk. */
import { Group, NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Account, getAccount, updateAccount } from '../../../contract/account.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { toast } from '../../ui/toast.ts';
import { Card, Section } from '../../ui/Section.tsx';

const accountQuery = queryOptions({ queryKey: ['account'], queryFn: () => call(getAccount) });

export function CompanySection() {
  const t = useWords(words);
  const account = useQuery(accountQuery);
  return (
    <Section title={t.title} text={t.text}>
      {account.error && <ErrorState error={account.error} onRetry={() => void account.refetch()} />}
      {account.data && (
        <Card>
          <CompanyForm account={account.data} />
        </Card>
      )}
    </Section>
  );
}

const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const zones = Intl.supportedValuesOf('timeZone');

function CompanyForm({ account }: { account: Account }) {
  const t = useWords(words);
  const client = useQueryClient();
  const [form, setForm] = useState(account);
  const put = (change: Partial<Account>) => setForm((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () => call(updateAccount, { body: form }),
    onSuccess: (saved) => {
      client.setQueryData(accountQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: ['session'] });
      toast(t.saved);
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  const number = (
    name: 'undoSendSeconds' | 'reopenDays' | 'closeAfterDays' | 'answerWithinHours',
    min: number,
    max: number,
  ) => (
    <NumberInput
      label={t[name]}
      description={t.hints[name]}
      // Hints differ in length: below, so that the fields of a row stand at one height.
      inputWrapperOrder={hintBelow}
      value={form[name]}
      onChange={(value) => put({ [name]: Number(value) })}
      min={min}
      max={max}
      allowDecimal={false}
    />
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t.name}
          value={form.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
          required
          withAsterisk={false}
          maxLength={120}
        />
        <Group grow align="flex-start">
          <Select
            label={t.language}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
            value={form.language}
            onChange={(value) => put({ language: value === 'en' ? 'en' : 'ru' })}
            allowDeselect={false}
          />
          <Select
            label={t.timeZone}
            data={[...new Set([form.timeZone, ...zones])]}
            value={form.timeZone}
            onChange={(value) => value && put({ timeZone: value })}
            searchable
            allowDeselect={false}
          />
        </Group>
        <TextInput
          label={t.numberPrefix}
          description={t.hints.numberPrefix(form.numberPrefix)}
          value={form.numberPrefix}
          onChange={(event) => {
            const letters = event.currentTarget.value.replace(/[^A-Za-zА-Яа-я]/g, '');
            put({ numberPrefix: letters.toUpperCase() });
          }}
          maxLength={6}
          required
          withAsterisk={false}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {number('answerWithinHours', 1, 720)}
          {number('closeAfterDays', 1, 365)}
          {number('reopenDays', 0, 3650)}
          {number('undoSendSeconds', 0, 120)}
        </SimpleGrid>
        <Switch
          label={t.acknowledge}
          description={t.hints.acknowledge}
          checked={form.acknowledge}
          onChange={(event) => put({ acknowledge: event.currentTarget.checked })}
        />
        <Switch
          label={t.askCsat}
          description={t.hints.askCsat}
          checked={form.askCsat}
          onChange={(event) => put({ askCsat: event.currentTarget.checked })}
        />
        <FormFoot saving={save} />
      </Stack>
    </form>
  );
}

const ru = {
  title: 'Компания',
  text: 'Как работает ваша поддержка. Новой компании подойдёт то, что задано сразу.',
  name: 'Название',
  language: 'Язык компании',
  timeZone: 'Часовой пояс',
  numberPrefix: 'Буквы номера',
  answerWithinHours: 'Ответить за, часов',
  closeAfterDays: 'Закрывать решённое через, дней',
  reopenDays: 'Переоткрывать закрытое, дней',
  undoSendSeconds: 'Отмена отправки, секунд',
  acknowledge: 'Сообщать клиенту, что письмо получено',
  askCsat: 'Спрашивать оценку после решения',
  save: 'Сохранить',
  saved: 'Сохранено',
  hints: {
    numberPrefix: (prefix: string) => `Так номер увидят все: ${prefix}-1042`,
    answerWithinHours: 'Неотвеченный тикет загорится и поднимется в списке',
    closeAfterDays: 'Если клиент молчит',
    reopenDays: 'Столько новое письмо клиента возвращает тикет в работу, позже откроет новый',
    undoSendSeconds: 'Столько ответ ждёт, прежде чем уйти',
    acknowledge: 'С номером и ссылкой на состояние обращения. Роботам и рассылкам не отвечаем.',
    askCsat: 'Одно нажатие в письме',
  },
};
const en = {
  title: 'Company',
  text: 'How your support works. The defaults suit most companies.',
  name: 'Name',
  language: 'Company language',
  timeZone: 'Time zone',
  numberPrefix: 'Number prefix',
  answerWithinHours: 'Answer within, hours',
  closeAfterDays: 'Close solved tickets after, days',
  reopenDays: 'Reopen closed tickets for, days',
  undoSendSeconds: 'Undo send, seconds',
  acknowledge: 'Confirm to the customer that their email has arrived',
  askCsat: 'Ask for a rating once solved',
  save: 'Save',
  saved: 'Saved',
  hints: {
    numberPrefix: (prefix: string) => `Numbers will look like ${prefix}-1042`,
    answerWithinHours: 'An unanswered ticket is highlighted and moves up in the list',
    closeAfterDays: 'If the customer does not reply',
    reopenDays: 'Within this time a new email reopens the ticket; later it opens a new one',
    undoSendSeconds: 'How long a reply waits before it is sent',
    acknowledge: 'With the number and a link to the request page. Robots and mailing lists get no reply.',
    askCsat: 'One tap in the email',
  },
} satisfies typeof ru;
const words = { ru, en };

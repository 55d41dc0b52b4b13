/** «If a letter comes on Friday at 17:50, when is it due?», by what is on the screen. */
import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CalendarDefinition, simulateCalendar } from '../../../contract/calendars.ts';
import { call } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { FormError } from '../../ui/FormError.tsx';
import { Card } from '../../ui/Section.tsx';
import styles from './Calendar.module.css';
import { words } from './words.ts';

const hourSeconds = 3600;

export function Simulator({ definition }: { definition: CalendarDefinition }) {
  const t = useWords(words);
  const language = useLanguage();
  const [at, setAt] = useState(() => fridayEvening());
  const [hours, setHours] = useState(4);
  const simulate = useMutation({
    mutationFn: () =>
      call(simulateCalendar, {
        body: { definition, at: new Date(at).toISOString(), seconds: Math.round(hours * hourSeconds) },
      }),
  });
  const told = simulate.data;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: definition.timeZone,
  });
  const moment = (iso: string) => format.format(new Date(iso));
  return (
    <Card title={t.simulator} text={t.simulatorText}>
      <Group align="flex-end" gap="sm">
        <TextInput
          type="datetime-local"
          label={t.letterAt}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <NumberInput
          label={t.target}
          value={hours}
          onChange={(value) => setHours(Number(value) || 1)}
          min={0.25}
          max={2000}
          step={1}
          w={150}
        />
        <Button
          variant="default"
          onClick={() => simulate.mutate()}
          loading={simulate.isPending}
          disabled={Number.isNaN(Date.parse(at))}
        >
          {t.count}
        </Button>
      </Group>
      <FormError error={simulate.error} />
      {told && (
        <div role="status">
          <p>
            {told.isWorking ? t.atWork : t.offWork} <b>{told.dueAt ? t.due(moment(told.dueAt)) : t.never}</b>
          </p>
          <ol className={styles.spans}>
            {told.spans.map(({ from, to, seconds }) => (
              <li key={from}>
                {moment(from)} – {moment(to)} · {inHours(seconds, language)}
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}

function inHours(seconds: number, language: 'ru' | 'en'): string {
  const [hours, minutes] = [Math.floor(seconds / hourSeconds), Math.round((seconds % hourSeconds) / 60)];
  const [h, m] = language === 'ru' ? ['ч', 'мин'] : ['h', 'min'];
  return [hours > 0 && `${hours} ${h}`, minutes > 0 && `${minutes} ${m}`].filter(Boolean).join(' ');
}

/** The next Friday at 17:50, as a field for local date and time takes it. */
function fridayEvening(): string {
  const at = new Date();
  at.setDate(at.getDate() + ((5 - at.getDay() + 7) % 7));
  at.setHours(17, 50, 0, 0);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

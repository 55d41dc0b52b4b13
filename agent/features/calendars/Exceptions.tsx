/** The special days of a calendar, a year at a time; added by hand, from a known year or from a file. */
import { ActionIcon, Button, FileButton, SegmentedControl, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FileUp, X } from 'lucide-react';
import { useState } from 'react';
import {
  type CalendarDefinition,
  type CalendarException,
  type CalendarPreset,
  readCalendarFile,
} from '../../../contract/calendars.ts';
import type { ReplyOf } from '../../../contract/endpoint.ts';
import { call } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Card, NoRows } from '../../ui/Section.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { AddDay } from './AddDay.tsx';
import { calendarPresetsQuery } from './calendars.ts';
import styles from './Calendar.module.css';
import { FilePreview } from './FilePreview.tsx';
import { words } from './words.ts';

interface Props {
  definition: CalendarDefinition;
  onChange: (exceptions: CalendarException[]) => void;
}

const everyYear = '*';

export function Exceptions({ definition, onChange }: Props) {
  const t = useWords(words);
  const { exceptions } = definition;
  const [year, setYear] = useState(() => String(new Date().getFullYear()));
  const years = yearsOf(exceptions);
  const shown = exceptions.filter(({ date }) => date.split('-')[0] === year);

  function add(days: readonly CalendarException[]) {
    const known = new Map(exceptions.map((one) => [one.date, one]));
    days.forEach((day) => known.set(day.date, day));
    onChange([...known.values()].sort((a, b) => (a.date < b.date ? -1 : 1)));
    const first = days[0]?.date.split('-')[0];
    if (first) setYear(first);
    toast(t.added(days.length));
  }

  return (
    <Card title={t.exceptions} text={t.exceptionsText}>
      <Stack gap="sm">
        <Presets exceptions={exceptions} year={year} onAdd={add} />
        <SegmentedControl
          size="xs"
          aria-label={t.year}
          value={year}
          onChange={setYear}
          data={years.map((one) => ({ value: one, label: one === everyYear ? t.everyYear : one }))}
        />
        <div className={styles.tools}>
          <AddDay onAdd={(day) => add([day])} />
          <FromFile onAdd={add} />
        </div>
        {shown.length === 0 && <NoRows>{t.noExceptions}</NoRows>}
      </Stack>
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={t.exceptions}>
          {shown.map((exception) => (
            <Exception
              key={exception.date}
              exception={exception}
              onRemove={() => onChange(exceptions.filter(({ date }) => date !== exception.date))}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function yearsOf(exceptions: readonly CalendarException[]): string[] {
  const now = new Date().getFullYear();
  const years = new Set([
    String(now),
    String(now + 1),
    ...exceptions.map(({ date }) => date.split('-')[0] ?? ''),
  ]);
  years.delete(everyYear);
  return [...[...years].sort((a, b) => (a < b ? -1 : 1)), everyYear];
}

interface PresetsProps {
  exceptions: readonly CalendarException[];
  year: string;
  onAdd: (days: CalendarException[]) => void;
}

function Presets({ exceptions, year, onAdd }: PresetsProps) {
  const t = useWords(words);
  const { data } = useQuery(calendarPresetsQuery(useLanguage()));
  const dates = new Set(exceptions.map(({ date }) => date));
  const isAdded = (preset: CalendarPreset) => preset.exceptions.every(({ date }) => dates.has(date));
  const ofYear = data?.items.find((preset) => String(preset.year) === year);
  const missing = data?.items.filter((preset) => !isAdded(preset)) ?? [];
  return (
    <>
      {missing.length > 0 && (
        <div className={styles.tools}>
          {missing.map((preset) => (
            <Button
              key={preset.key}
              size="compact-sm"
              variant="light"
              onClick={() => onAdd(preset.exceptions)}
            >
              {t.presetAdd(preset.name)}
            </Button>
          ))}
        </div>
      )}
      {ofYear && isAdded(ofYear) && (
        <Callout tone={ofYear.isComplete ? 'calm' : 'warm'}>
          {ofYear.isComplete ? t.source : t.incomplete} {ofYear.source}.
        </Callout>
      )}
    </>
  );
}

function FromFile({ onAdd }: { onAdd: (days: CalendarException[]) => void }) {
  const t = useWords(words);
  const [found, setFound] = useState<ReplyOf<typeof readCalendarFile> | null>(null);
  const read = useMutation({
    mutationFn: async (file: File) => call(readCalendarFile, { body: { text: await file.text() } }),
    onSuccess: setFound,
    onError: toastError,
  });
  return (
    <>
      <FileButton accept=".ics,text/calendar" onChange={(file) => file && read.mutate(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="xs"
            leftSection={<FileUp size={14} />}
            loading={read.isPending}
          >
            {t.file}
          </Button>
        )}
      </FileButton>
      {found && (
        <FilePreview
          found={found}
          onClose={() => setFound(null)}
          onAdd={(days) => {
            onAdd(days);
            setFound(null);
          }}
        />
      )}
    </>
  );
}

function Exception({ exception, onRemove }: { exception: CalendarException; onRemove: () => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const date = dateInWords(exception.date, language);
  const hours = exception.intervals?.map(({ from, to }) => `${from}–${to}`).join(', ');
  return (
    <li className={styles.exception}>
      <span className={styles.date}>{date}</span>
      <span className={styles.kind}>{hours || t.kinds[exception.kind]}</span>
      <span className={styles.what}>{exception.name}</span>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t.removeDay(date)} onClick={onRemove}>
        <X size={14} />
      </ActionIcon>
    </li>
  );
}

function dateInWords(date: string, language: 'ru' | 'en'): string {
  const isYearly = date.startsWith(everyYear);
  const day = new Date(`${isYearly ? date.replace(everyYear, '2024') : date}T12:00:00Z`);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
    day: 'numeric',
    month: 'long',
    ...(isYearly ? {} : { weekday: 'short' }),
  }).format(day);
}

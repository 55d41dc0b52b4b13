/** Everything about a calendar that can be changed, and saving it. */
import { MultiSelect, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import {
  type Calendar,
  type CalendarDefinition,
  createCalendar,
  removeCalendar,
  updateCalendar,
} from '../../../contract/calendars.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { Remove } from '../../ui/Removal.tsx';
import { Card } from '../../ui/Section.tsx';
import { toast } from '../../ui/toast.ts';
import { useTeams } from '../staff/staff.ts';
import { useRefreshCalendars } from './calendars.ts';
import { Exceptions } from './Exceptions.tsx';
import { Simulator } from './Simulator.tsx';
import { WeekEditor } from './WeekEditor.tsx';
import { words } from './words.ts';

interface Props {
  saved: Calendar | null;
  builtIn: CalendarDefinition;
  isFirst: boolean;
}

const zones = Intl.supportedValuesOf('timeZone');

export function CalendarForm({ saved, builtIn, isFirst }: Props) {
  const t = useWords(words);
  const teams = useTeams();
  const navigate = useNavigate();
  const refresh = useRefreshCalendars();
  const [form, setForm] = useState({
    name: saved?.name ?? '',
    definition: saved?.definition ?? builtIn,
    isDefault: saved?.isDefault ?? isFirst,
    teamIds: saved?.teamIds ?? [],
  });
  const put = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const define = (change: Partial<CalendarDefinition>) =>
    setForm((before) => ({ ...before, definition: { ...before.definition, ...change } }));
  const save = useMutation({
    mutationFn: () =>
      saved
        ? call(updateCalendar, { params: { id: saved.id }, body: form })
        : call(createCalendar, { body: form }),
    onSuccess: async () => {
      await refresh();
      toast(t.saved);
      if (!saved) void navigate({ to: '/settings/calendars' });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Card>
          <Stack gap="md">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput
                label={t.name}
                value={form.name}
                onChange={(event) => put({ name: event.currentTarget.value })}
                placeholder={t.namePlaceholder}
                required
                withAsterisk={false}
                maxLength={80}
              />
              <Select
                label={t.timeZone}
                data={[...new Set([form.definition.timeZone, ...zones])]}
                value={form.definition.timeZone}
                onChange={(timeZone) => timeZone && define({ timeZone })}
                searchable
                allowDeselect={false}
              />
            </SimpleGrid>
            <Switch
              label={t.forAll}
              description={t.forAllHint}
              checked={form.isDefault}
              onChange={(event) => put({ isDefault: event.currentTarget.checked })}
            />
            {teams.length > 1 && (
              <MultiSelect
                label={t.forTeams}
                data={teams.map((team) => ({ value: team.id, label: team.name }))}
                value={form.teamIds}
                onChange={(teamIds) => put({ teamIds })}
              />
            )}
          </Stack>
        </Card>
        <Card title={t.week} text={t.weekText}>
          <WeekEditor week={form.definition.week} onChange={(week) => define({ week })} />
        </Card>
        <Exceptions definition={form.definition} onChange={(exceptions) => define({ exceptions })} />
        <Simulator definition={form.definition} />
        <FormFoot
          saving={save}
          action={saved ? undefined : t.create}
          aside={saved && <RemoveCalendar calendar={saved} />}
          hint={saved ? t.savingMoves : undefined}
        />
      </Stack>
    </form>
  );
}

function RemoveCalendar({ calendar }: { calendar: Calendar }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const refresh = useRefreshCalendars();
  const remove = useMutation({
    mutationFn: () => call(removeCalendar, { params: { id: calendar.id } }),
    onSuccess: async () => {
      toast(t.removed);
      void navigate({ to: '/settings/calendars' });
      await refresh();
    },
  });
  return (
    <Remove
      title={t.removeTitle(calendar.name)}
      text={t.removeText}
      action={t.removeCalendar}
      removing={remove}
      onRemove={() => remove.mutate()}
    />
  );
}

/** One special day, by hand. */
import { Button, Checkbox, Group, Popover, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type CalendarException, exceptionKinds } from '../../../contract/calendars.ts';
import { useWords } from '../../lib/words.ts';
import { HoursInput } from './HoursInput.tsx';
import { words } from './words.ts';

const blank = {
  date: '',
  kind: 'holiday' as CalendarException['kind'],
  name: '',
  isYearly: false,
  hours: null as { from: string; to: string } | null,
};

export function AddDay({ onAdd }: { onAdd: (day: CalendarException) => void }) {
  const t = useWords(words);
  const [opened, { toggle, close }] = useDisclosure(false);
  const [form, setForm] = useState(blank);
  const put = (change: Partial<typeof blank>) => setForm((before) => ({ ...before, ...change }));
  const isYearly = form.isYearly && form.kind === 'holiday';

  function add() {
    const { date, kind, name, hours } = form;
    onAdd({
      date: isYearly ? `*${date.slice(4)}` : date,
      kind,
      name: name.trim(),
      ...(hours && kind !== 'holiday' ? { intervals: [hours] } : {}),
    });
    setForm(blank);
    close();
  }
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} width={300} trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<Plus size={14} />} onClick={toggle}>
          {t.addDay}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <TextInput
            type="date"
            label={t.date}
            value={form.date}
            onChange={(event) => put({ date: event.currentTarget.value })}
          />
          <Select
            label={t.kind}
            data={exceptionKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
            value={form.kind}
            onChange={(value) => put({ kind: exceptionKinds.find((kind) => kind === value) ?? 'holiday' })}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
          <TextInput
            label={t.dayName}
            value={form.name}
            onChange={(event) => put({ name: event.currentTarget.value })}
            maxLength={120}
          />
          {form.kind === 'holiday' ? (
            <Checkbox
              label={t.yearly}
              checked={form.isYearly}
              onChange={(event) => put({ isYearly: event.currentTarget.checked })}
            />
          ) : (
            <Checkbox
              label={t.ownHours}
              checked={form.hours !== null}
              onChange={(event) =>
                put({ hours: event.currentTarget.checked ? { from: '09:00', to: '16:00' } : null })
              }
            />
          )}
          {form.hours && form.kind !== 'holiday' && (
            <Group gap={6}>
              <HoursInput name={t.ownHours} value={form.hours} onChange={(hours) => put({ hours })} />
            </Group>
          )}
          <Button onClick={add} disabled={!form.date}>
            {t.addDay}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

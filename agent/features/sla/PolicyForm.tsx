/** The terms of a policy; before it is saved one sees what would move. */
import { NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import {
  type SlaPolicy,
  type SlaTerms,
  createPolicy,
  previewPolicy,
  removePolicy,
  updatePolicy,
} from '../../../contract/sla.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { Remove } from '../../ui/Removal.tsx';
import { Card } from '../../ui/Section.tsx';
import { toast } from '../../ui/toast.ts';
import { useCalendars } from '../calendars/calendars.ts';
import { Conditions } from './Conditions.tsx';
import { blankTerms, tidied } from './draft.ts';
import { Moves } from './Moves.tsx';
import { useRefreshPolicies } from './sla.ts';
import { Steps } from './Steps.tsx';
import { Targets } from './Targets.tsx';
import { words } from './words.ts';

interface Props {
  saved: SlaPolicy | null;
  terms: SlaTerms | null;
}

export function PolicyForm({ saved, terms: first }: Props) {
  const t = useWords(words);
  const navigate = useNavigate();
  const refresh = useRefreshPolicies();
  const [name, setName] = useState(saved?.name ?? '');
  const [enabled, setEnabled] = useState(saved?.enabled ?? true);
  const [terms, setTerms] = useState(first ?? blankTerms);
  const put = (change: Partial<SlaTerms>) => setTerms((before) => ({ ...before, ...change }));
  const preview = useMutation({
    mutationFn: () =>
      call(previewPolicy, { body: { ...(saved && { id: saved.id }), name, terms: tidied(terms) } }),
  });
  const save = useMutation({
    mutationFn: (running: 'keep' | 'move') => {
      const body = { name, enabled, terms: tidied(terms), running };
      return saved ? call(updatePolicy, { params: { id: saved.id }, body }) : call(createPolicy, { body });
    },
    onSuccess: async () => {
      toast(t.saved);
      await refresh();
      preview.reset();
      if (!saved) void navigate({ to: '/settings/sla' });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    preview.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Card>
          <Stack gap="md">
            <TextInput
              label={t.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              required
              withAsterisk={false}
              maxLength={80}
            />
            <Switch
              label={t.enabled}
              checked={enabled}
              onChange={(event) => setEnabled(event.currentTarget.checked)}
            />
          </Stack>
        </Card>
        <Card title={t.conditions} text={t.conditionsText}>
          <Conditions value={terms.conditions} onChange={(conditions) => put({ conditions })} />
        </Card>
        <Card title={t.targets} text={t.targetsText}>
          <Targets value={terms.clocks} onChange={(clocks) => put({ clocks })} />
          <Rest terms={terms} onChange={put} />
        </Card>
        <Card title={t.onRisk}>
          <Steps label={t.onRisk} value={terms.onRisk} onChange={(onRisk) => put({ onRisk })} />
        </Card>
        <Card title={t.onBreach}>
          <Steps label={t.onBreach} value={terms.onBreach} onChange={(onBreach) => put({ onBreach })} />
        </Card>
        <FormFoot
          saving={{ isPending: preview.isPending, error: preview.error ?? save.error }}
          action={saved ? undefined : t.create}
          aside={saved && <RemovePolicy policy={saved} />}
        />
      </Stack>
      {preview.data && (
        <Moves
          preview={preview.data}
          saving={save.isPending}
          error={save.error}
          onSave={(running) => save.mutate(running)}
          onClose={() => preview.reset()}
        />
      )}
    </form>
  );
}

const minutesInHour = 60;

function Rest({ terms, onChange }: { terms: SlaTerms; onChange: (change: Partial<SlaTerms>) => void }) {
  const t = useWords(words);
  const calendars = useCalendars();
  const { warn } = terms;
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} mt="md">
      <Select
        label={t.calendar}
        data={[
          { value: '', label: t.ofTeam },
          ...calendars.map((calendar) => ({ value: calendar.id, label: calendar.name })),
        ]}
        value={terms.calendarId ?? ''}
        onChange={(id) => onChange({ calendarId: id || null })}
        allowDeselect={false}
      />
      <NumberInput
        label={`${t.warn}: ${t.warnPercent.toLowerCase()}`}
        value={warn.percent ?? ''}
        onChange={(value) => onChange({ warn: { ...warn, percent: value === '' ? null : Number(value) } })}
        min={1}
        max={99}
        allowDecimal={false}
      />
      <NumberInput
        label={t.warnMinutes}
        value={warn.minutes === null ? '' : warn.minutes / minutesInHour}
        onChange={(value) =>
          onChange({
            warn: {
              ...warn,
              minutes: value === '' ? null : Math.max(1, Math.round(Number(value) * minutesInHour)),
            },
          })
        }
        min={0}
        max={8760}
      />
    </SimpleGrid>
  );
}

function RemovePolicy({ policy }: { policy: SlaPolicy }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const refresh = useRefreshPolicies();
  const remove = useMutation({
    mutationFn: () => call(removePolicy, { params: { id: policy.id } }),
    onSuccess: async () => {
      toast(t.removed);
      void navigate({ to: '/settings/sla' });
      await refresh();
    },
  });
  return (
    <Remove
      title={t.removeTitle(policy.name)}
      text={t.removeText}
      action={t.removePolicy}
      removing={remove}
      onRemove={() => remove.mutate()}
    />
  );
}

/** Plans an absence, and shows beforehand which tickets go where. */
import { Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMay, useMe } from '../session/session.ts';
import { useAgents } from '../staff/staff.ts';
import { words } from './absenceWords.ts';
import { previewQuery, usePlanAbsence } from './absences.ts';

const shownTickets = 6;

export function AbsenceForm({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const me = useMe().agent.id;
  const mayOthers = useMay('staff.manage');
  const agents = useAgents().filter((agent) => agent.active && agent.role !== 'collaborator');
  const [agentId, setAgentId] = useState(me);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [handOver, setHandOver] = useState<'atOnce' | 'whenDue'>('whenDue');
  const [substituteId, setSubstituteId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const plan = usePlanAbsence(onClose);
  const people = agents.map((agent) => ({ value: agent.id, label: agent.name }));

  function submit() {
    if (!from || !until) return;
    const [fromAt, untilAt] = [morningOf(from), morningOf(until)];
    plan.mutate({ agentId, fromAt, untilAt, handOver, substituteId, teamId: null, note });
  }
  return (
    <FormDialog
      title={t.planTitle}
      width={520}
      onClose={onClose}
      saving={plan}
      action={t.save}
      isDisabled={!from || !until}
      onSubmit={submit}
    >
      {mayOthers && (
        <Select
          label={t.who}
          data={people}
          value={agentId}
          onChange={(value) => setAgentId(value ?? me)}
          allowDeselect={false}
          searchable
        />
      )}
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={t.from}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
        <TextInput
          type="date"
          label={t.until}
          description={t.untilHint}
          inputWrapperOrder={['label', 'input', 'description']}
          value={until}
          min={from}
          onChange={(event) => setUntil(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
      </Group>
      <Radio.Group
        label={t.handOver}
        value={handOver}
        onChange={(value) => setHandOver(value === 'atOnce' ? 'atOnce' : 'whenDue')}
      >
        <Stack gap={6} mt={6}>
          <Radio value="whenDue" label={t.ways.whenDue} />
          <Radio value="atOnce" label={t.ways.atOnce} />
        </Stack>
      </Radio.Group>
      <Select
        label={t.to}
        description={t.toHint}
        data={people.filter((one) => one.value !== agentId)}
        value={substituteId}
        onChange={setSubstituteId}
        clearable
        searchable
      />
      <Preview agentId={agentId} substituteId={substituteId} />
      <TextInput
        label={t.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={200}
      />
    </FormDialog>
  );
}

function Preview({ agentId, substituteId }: { agentId: string; substituteId: string | null }) {
  const t = useWords(words);
  const agents = useAgents();
  const { data } = useQuery(previewQuery(agentId, substituteId));
  if (!data) return null;
  const nameOf = (id: string | null) => agents.find((agent) => agent.id === id)?.name ?? t.queue;
  return (
    <Text size="sm" component="div" aria-live="polite">
      {t.preview(data.total)}
      {data.items.slice(0, shownTickets).map((ticket) => (
        <Text key={ticket.number} size="sm" c="dimmed" truncate>
          {ticket.number} {ticket.subject} {t.goesTo(nameOf(ticket.toAgentId))}
        </Text>
      ))}
      {data.total > shownTickets && (
        <Text size="sm" c="dimmed">
          {t.more(data.total - shownTickets)}
        </Text>
      )}
    </Text>
  );
}

/** The day begins where the reader is. */
function morningOf(date: string): string {
  return new Date(`${date}T00:00:00`).toISOString();
}

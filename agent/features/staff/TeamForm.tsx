/** A team: name, letters of its numbers, signature, members. */
import { MultiSelect, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Team, createTeam, updateTeam } from '../../../contract/staff.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useMe } from '../session/session.ts';
import { useAgents, useRefreshStaff } from './staff.ts';
import { words } from './words.ts';

const longestPrefix = 6;

export function TeamForm({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const t = useWords(words);
  const agents = useAgents().filter((agent) => agent.active || team?.agentIds.includes(agent.id));
  const { numberPrefix } = useMe().account;
  const refresh = useRefreshStaff();
  const [form, setForm] = useState({
    name: team?.name ?? '',
    numberPrefix: team?.numberPrefix ?? '',
    signature: team?.signature ?? '',
    agentIds: team?.agentIds ?? [],
  });
  const save = useMutation({
    mutationFn: () => {
      const body = { ...form, numberPrefix: form.numberPrefix || null };
      return team ? call(updateTeam, { params: { id: team.id }, body }) : call(createTeam, { body });
    },
    onSuccess: () => {
      toast(t.saved);
      void refresh();
      onClose();
    },
  });
  return (
    <FormDialog
      onClose={onClose}
      title={team?.name ?? t.newTeam}
      width={520}
      saving={save}
      onSubmit={() => save.mutate()}
    >
      <TextInput
        label={t.teamName}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={80}
        data-autofocus
      />
      <MultiSelect
        label={t.members}
        data={agents.map((agent) => ({ value: agent.id, label: agent.name }))}
        value={form.agentIds}
        onChange={(agentIds) => setForm({ ...form, agentIds })}
        searchable
        nothingFoundMessage={t.nothing}
      />
      <TextInput
        label={t.prefix}
        description={t.prefixHint(form.numberPrefix || numberPrefix)}
        value={form.numberPrefix}
        onChange={(event) => {
          const letters = event.currentTarget.value.replace(/[^A-Za-zА-Яа-я]/g, '').toUpperCase();
          setForm({ ...form, numberPrefix: letters });
        }}
        maxLength={longestPrefix}
        placeholder={numberPrefix}
      />
      <Textarea
        label={t.signature}
        description={t.signatureHint}
        value={form.signature}
        onChange={(event) => setForm({ ...form, signature: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
      />
    </FormDialog>
  );
}

/** What an agent may do, where he works and what he sees. */
import { MultiSelect, Radio, Stack, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Agent, updateAgent } from '../../../contract/staff.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { RoleSelect } from './RoleSelect.tsx';
import { useRefreshStaff, useTeams } from './staff.ts';
import { words } from './words.ts';

export function AgentForm({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const t = useWords(words);
  const teams = useTeams();
  const refresh = useRefreshStaff();
  const [form, setForm] = useState({
    role: agent.role,
    teamIds: agent.teamIds,
    sees: agent.sees,
    active: agent.active,
  });
  const save = useMutation({
    mutationFn: () => call(updateAgent, { params: { id: agent.id }, body: form }),
    onSuccess: () => {
      toast(t.saved);
      void refresh();
      onClose();
    },
  });
  return (
    <FormDialog onClose={onClose} title={agent.name} width={480} saving={save} onSubmit={() => save.mutate()}>
      <RoleSelect value={form.role} onChange={(role) => setForm({ ...form, role })} />
      <MultiSelect
        label={t.inTeams}
        data={teams.map((team) => ({ value: team.id, label: team.name }))}
        value={form.teamIds}
        onChange={(teamIds) => setForm({ ...form, teamIds })}
        searchable={teams.length > 8}
      />
      <Radio.Group
        label={t.sees}
        value={form.sees}
        onChange={(sees) => setForm({ ...form, sees: sees === 'teams' ? 'teams' : 'all' })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="all" label={t.seesAll} />
          <Radio value="teams" label={t.seesTeamsLong} />
        </Stack>
      </Radio.Group>
      <Switch
        label={t.active}
        description={t.activeHint}
        checked={form.active}
        onChange={(event) => setForm({ ...form, active: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}

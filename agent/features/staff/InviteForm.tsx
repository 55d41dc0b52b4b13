/** Invites a colleague; the link can be handed over by hand as well. */
import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../../contract/permissions.ts';
import { createInvite } from '../../../contract/staff.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Copyable } from '../../ui/Copyable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import { useTeams } from './staff.ts';
import { words } from './words.ts';

export function InviteForm({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const teams = useTeams();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [chosen, setChosen] = useState<string[] | null>(null);
  const onlyTeam = teams.length === 1 && teams[0] ? [teams[0].id] : [];
  const teamIds = chosen ?? onlyTeam;
  const create = useMutation({
    mutationFn: () => call(createInvite, { body: { email: email.trim(), role, teamIds } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invites'] }),
  });
  if (create.data?.link)
    return (
      <Dialog onClose={onClose} title={t.invited} width={520}>
        <Stack gap="md">
          <Text size="sm">{t.invitedText(create.data.email)}</Text>
          <Copyable label={t.link} value={create.data.link} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t.ready}</Button>
          </Group>
        </Stack>
      </Dialog>
    );
  return (
    <FormDialog
      onClose={onClose}
      title={t.inviteTitle}
      width={480}
      saving={create}
      action={t.send}
      onSubmit={() => create.mutate()}
    >
      <TextInput
        type="email"
        label={t.email}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={254}
        autoComplete="off"
        data-autofocus
      />
      <RoleSelect value={role} onChange={setRole} />
      <MultiSelect
        label={t.inTeams}
        data={teams.map((team) => ({ value: team.id, label: team.name }))}
        value={teamIds}
        onChange={setChosen}
      />
    </FormDialog>
  );
}

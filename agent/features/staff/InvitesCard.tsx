/** Invitations on their way, and the way to send one. */
import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { type Invite, listInvites, revokeInvite } from '../../../contract/staff.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Items } from '../../ui/Items.tsx';
import { Card, Row } from '../../ui/Section.tsx';
import { toastError } from '../../ui/toast.ts';
import { InviteForm } from './InviteForm.tsx';
import { useTeams } from './staff.ts';
import { words } from './words.ts';

const invitesQuery = queryOptions({ queryKey: ['invites'], queryFn: () => call(listInvites) });

export function InvitesCard() {
  const t = useWords(words);
  const list = useQuery(invitesQuery);
  const [inviting, setInviting] = useState(false);
  const add = (
    <Button size="xs" leftSection={<UserPlus size={14} />} onClick={() => setInviting(true)}>
      {t.invite}
    </Button>
  );
  return (
    <Card title={t.invites} action={add}>
      <Items query={list} label={t.invites} empty={t.noInvites}>
        {(invite) => <InviteRow key={invite.id} invite={invite} />}
      </Items>
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
    </Card>
  );
}

function InviteRow({ invite }: { invite: Invite }) {
  const t = useWords(words);
  const client = useQueryClient();
  const teams = useTeams().filter((team) => invite.teamIds.includes(team.id));
  const revoke = useMutation({
    mutationFn: () => call(revokeInvite, { params: { id: invite.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitesQuery.queryKey }),
    onError: toastError,
  });
  return (
    <Row
      title={invite.email}
      text={
        <>
          {[t.roles[invite.role], ...teams.map((team) => team.name)].join(' · ')} · {t.until}{' '}
          <Moment at={invite.expiresAt} long />
        </>
      }
      actions={
        <Button
          variant="subtle"
          color="var(--k-hot)"
          size="xs"
          loading={revoke.isPending}
          onClick={() => revoke.mutate()}
          aria-label={`${t.revoke}: ${invite.email}`}
        >
          {t.revoke}
        </Button>
      }
    />
  );
}

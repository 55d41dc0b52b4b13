/** Gives the chosen tickets: to one, to several in turn, to another team, or back to the queue. */
import { Button, Group, MultiSelect, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { AgentState } from '../../../contract/supervision.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { availabilityWords } from '../availability/words.ts';
import { useTeams } from '../staff/staff.ts';
import { type Order, useReassign } from './supervision.ts';
import { words } from './words.ts';

export interface Giving extends Order {
  /** Refused a moment ago: the numbers are those that are left. */
  problems?: readonly string[];
}

interface Props {
  giving: Giving;
  agents: readonly AgentState[];
  onClose: () => void;
}

export function GiveDialog({ giving, agents, onClose }: Props) {
  const t = useWords(words);
  const states = useWords(availabilityWords).states;
  const teams = useTeams();
  const [numbers, setNumbers] = useState(giving.numbers);
  const [problems, setProblems] = useState(giving.problems ?? []);
  const [agentIds, setAgentIds] = useState(giving.agentIds ?? []);
  const [teamId, setTeamId] = useState(giving.teamId ?? null);
  const give = useReassign();
  const send = () =>
    give.mutate(
      { numbers, agentIds, ...(teamId && { teamId }), ...(problems.length > 0 && { anyway: true }) },
      {
        onSuccess: ({ done, refused }) => {
          if (done.length > 0) toast(t.done(done.length));
          if (refused.length === 0) return onClose();
          setNumbers(refused.map((one) => one.number));
          setProblems(refused.map((one) => `${one.number}: ${one.message}`));
        },
      },
    );
  return (
    <Dialog title={t.giveTitle(numbers.length)} onClose={onClose}>
      <Stack gap="md">
        <MultiSelect
          label={t.toWhom}
          description={t.toWhomHint}
          placeholder={agentIds.length === 0 ? t.back : ''}
          data={agents.map(({ id, name, availability, load, capacity }) => ({
            value: id,
            label: `${name} · ${availability === 'online' ? t.load(load, capacity) : states[availability]}`,
          }))}
          value={agentIds}
          onChange={setAgentIds}
          searchable
          data-autofocus
        />
        <Select
          label={t.toTeam}
          placeholder={t.sameTeam}
          data={teams.map((team) => ({ value: team.id, label: team.name }))}
          value={teamId}
          onChange={setTeamId}
          clearable
        />
        {problems.length > 0 && (
          <Callout tone="warm">
            <b>{t.refused}</b>
            {problems.map((problem) => (
              <div key={problem}>{problem}</div>
            ))}
          </Callout>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button loading={give.isPending} onClick={send}>
            {problems.length > 0 ? t.anyway : t.do}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

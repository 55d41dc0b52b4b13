/** The card that goes with a ticket to a higher line. */
import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Priority, priorities, supportLines } from '../../../contract/terms.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { ApiError } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { teamLinesQuery, useWorkers } from '../availability/availability.ts';
import { availabilityWords } from '../availability/words.ts';
import { useTeams } from '../staff/staff.ts';
import { statusWords } from '../tickets/statusWords.ts';
import { CardText } from './CardText.tsx';
import { useEscalate } from './lines.ts';
import { words } from './words.ts';

export function EscalateDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useWords(words);
  const { priorities: urgencies } = useWords(statusWords);
  const higher = supportLines.filter((line) => line > ticket.line);
  const [line, setLine] = useState<number>(higher[0] ?? ticket.line);
  const [teamId, setTeamId] = useState(ticket.teamId);
  const [assigneeId, setAssigneeId] = useState<string | null>(null);
  const [tried, setTried] = useState('');
  const [asked, setAsked] = useState('');
  const [urgency, setUrgency] = useState<Priority>(ticket.priority);
  const teams = useTeamsOn(line);
  const people = usePeopleOn(teamId, line);
  const escalate = useEscalate(ticket, onClose);
  const isAway = escalate.error instanceof ApiError && escalate.error.code === 'agentAway';

  return (
    <FormDialog
      title={t.escalateTitle}
      width={540}
      onClose={onClose}
      saving={escalate}
      action={isAway ? t.giveAnyway : t.give}
      isDisabled={!tried.trim() || !asked.trim()}
      onSubmit={() =>
        escalate.mutate({ line, teamId, assigneeId, tried, asked, urgency, ...(isAway && { anyway: true }) })
      }
    >
      <SegmentedControl
        aria-label={t.toLine}
        data={higher.map((one) => ({ value: String(one), label: t.lineOf(one) }))}
        value={String(line)}
        onChange={(value) => setLine(Number(value))}
      />
      <Group grow align="flex-start">
        <Select
          label={t.toTeam}
          data={teams}
          value={teamId}
          allowDeselect={false}
          onChange={(value) => {
            setTeamId(value ?? ticket.teamId);
            setAssigneeId(null);
          }}
        />
        <Select
          label={t.toAgent}
          placeholder={t.queue}
          data={people}
          value={assigneeId}
          onChange={setAssigneeId}
          clearable
        />
      </Group>
      <CardText label={t.tried} hint={t.triedHint} value={tried} onChange={setTried} isFirst />
      <CardText label={t.asked} value={asked} onChange={setAsked} />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t.urgency}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={t.urgency}
          data={priorities.map((one) => ({ value: one, label: urgencies[one] }))}
          value={urgency}
          onChange={(value) => setUrgency(priorities.find((one) => one === value) ?? 'normal')}
        />
      </div>
    </FormDialog>
  );
}

/** Teams that nobody has limited to other lines. */
function useTeamsOn(line: number) {
  const lines = useQuery(teamLinesQuery).data?.items;
  const isOn = (teamId: string) => lines?.find((one) => one.teamId === teamId)?.lines.includes(line) ?? true;
  return useTeams()
    .filter((team) => isOn(team.id))
    .map((team) => ({ value: team.id, label: team.name }));
}

function usePeopleOn(teamId: string, line: number) {
  const states = useWords(availabilityWords).states;
  return useWorkers()
    .filter((worker) => worker.teamIds.includes(teamId) && worker.lines.includes(line))
    .map(({ id, name, availability }) => ({
      value: id,
      label: availability === 'online' ? name : `${name} · ${states[availability]}`,
    }));
}

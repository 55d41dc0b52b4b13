/** Each team, the lines it works on, and how each of these queues gives out. */
import { Chip, Group, NumberInput, Select, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Queue, ways } from '../../../contract/routing.ts';
import type { Team } from '../../../contract/staff.ts';
import { supportLines } from '../../../contract/terms.ts';
import { useWords } from '../../lib/words.ts';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { useTeams } from '../staff/staff.ts';
import { queuesQuery, useSetQueue, useSetTeamLines } from './routing.ts';
import { words } from './settingsWords.ts';

const longestMemoryDays = 365;

export function QueuesCard() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(queuesQuery);
  const teams = useTeams();
  return (
    <Card title={t.queues} text={t.queuesText}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={120} />}
      {data && (
        <RowList label={t.queues}>
          {teams.map((team) => (
            <TeamQueues
              key={team.id}
              team={team}
              queues={data.items.filter((queue) => queue.teamId === team.id)}
            />
          ))}
        </RowList>
      )}
    </Card>
  );
}

function TeamQueues({ team, queues }: { team: Team; queues: readonly Queue[] }) {
  const t = useWords(words);
  const setLines = useSetTeamLines();
  const lines = queues.map((queue) => queue.line);
  return (
    <Row title={team.name}>
      <Chip.Group
        multiple
        value={lines.map(String)}
        onChange={(chosen) =>
          chosen.length > 0 && setLines.mutate({ id: team.id, lines: chosen.map(Number) })
        }
      >
        <Group gap={6} my={8} role="group" aria-label={`${t.lines}: ${team.name}`}>
          {supportLines.map((line) => (
            <Chip key={line} value={String(line)} size="xs">
              {t.lineOf(line)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap="md" align="flex-start">
        {queues.map((queue) => (
          <QueueFields key={queue.line} queue={queue} name={`${team.name}, ${t.lineOf(queue.line)}`} />
        ))}
      </Group>
    </Row>
  );
}

function QueueFields({ queue, name }: { queue: Queue; name: string }) {
  const t = useWords(words);
  const set = useSetQueue();
  const shown = set.isPending ? set.variables : queue;
  return (
    <Stack gap="xs">
      <Select
        label={t.lineOf(queue.line)}
        aria-label={`${t.way}: ${name}`}
        data={ways.map((way) => ({ value: way, label: t.ways[way] }))}
        value={shown.way}
        allowDeselect={false}
        onChange={(value) => set.mutate({ ...queue, way: ways.find((way) => way === value) ?? 'manual' })}
        w={200}
      />
      {shown.way !== 'manual' && (
        <NumberInput
          label={t.lastAgent}
          title={t.lastAgentHint}
          value={shown.lastAgentDays}
          min={0}
          max={longestMemoryDays}
          allowDecimal={false}
          w={200}
          onBlur={(event) => {
            const days = Number(event.currentTarget.value);
            if (days !== queue.lastAgentDays) set.mutate({ ...queue, lastAgentDays: days });
          }}
        />
      )}
    </Stack>
  );
}

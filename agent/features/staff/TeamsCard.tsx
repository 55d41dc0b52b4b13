/** The teams and who is in them. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Team } from '../../../contract/staff.ts';
import { useWords } from '../../lib/words.ts';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TeamForm } from './TeamForm.tsx';
import { teamsQuery, useAgents } from './staff.ts';
import { words } from './words.ts';

export function TeamsCard() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(teamsQuery);
  const [changing, setChanging] = useState<Team | 'new' | null>(null);
  const add = (
    <Button variant="default" size="xs" leftSection={<Plus size={14} />} onClick={() => setChanging('new')}>
      {t.newTeam}
    </Button>
  );
  return (
    <Card title={t.teams} text={t.teamsText} action={add}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={80} />}
      {data && (
        <RowList label={t.teams}>
          {data.items.map((team) => (
            <TeamRow key={team.id} team={team} onChange={() => setChanging(team)} />
          ))}
        </RowList>
      )}
      {changing && <TeamForm team={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />}
    </Card>
  );
}

const shownNames = 4;

function TeamRow({ team, onChange }: { team: Team; onChange: () => void }) {
  const t = useWords(words);
  const agents = useAgents().filter((agent) => team.agentIds.includes(agent.id));
  const names = agents.slice(0, shownNames).map((agent) => agent.name);
  const rest = agents.length - names.length;
  return (
    <Row
      title={
        <>
          <span>{team.name}</span>
          {team.numberPrefix && <Tag>{team.numberPrefix}-…</Tag>}
        </>
      }
      text={[names.join(', ') || t.nobody, rest > 0 && t.more(rest)].filter(Boolean).join(' ')}
      actions={
        <Button variant="default" size="xs" onClick={onChange} aria-label={`${t.change}: ${team.name}`}>
          {t.change}
        </Button>
      }
    />
  );
}

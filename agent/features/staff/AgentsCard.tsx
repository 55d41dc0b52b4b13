/** The agents, with what each may do and see. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mayAppoint } from '../../../contract/permissions.ts';
import type { Agent } from '../../../contract/staff.ts';
import { useWords } from '../../lib/words.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ChangeButton } from '../../ui/RowButtons.tsx';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useMe } from '../session/session.ts';
import { AgentForm } from './AgentForm.tsx';
import { agentsQuery, useTeams } from './staff.ts';
import { words } from './words.ts';

export function AgentsCard() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(agentsQuery);
  const [changing, setChanging] = useState<Agent | null>(null);
  const agents = data?.items.toSorted(byActivityAndName);
  return (
    <Card title={t.agents}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={120} />}
      {agents && (
        <RowList label={t.agents}>
          {agents.map((agent) => (
            <AgentRow key={agent.id} agent={agent} onChange={() => setChanging(agent)} />
          ))}
        </RowList>
      )}
      {changing && <AgentForm agent={changing} onClose={() => setChanging(null)} />}
    </Card>
  );
}

function AgentRow({ agent, onChange }: { agent: Agent; onChange: () => void }) {
  const t = useWords(words);
  const me = useMe().agent;
  const teams = useTeams().filter((team) => agent.teamIds.includes(team.id));
  const inTeams = teams.map((team) => team.name).join(', ') || t.noTeam;
  return (
    <Row
      mark={<Avatar name={agent.name} size={34} />}
      title={
        <>
          <span>{agent.name}</span>
          {agent.id === me.id && <Tag>{t.you}</Tag>}
          {!agent.active && <Tag>{t.inactive}</Tag>}
        </>
      }
      text={
        <>
          {agent.email}
          <br />
          {t.roles[agent.role]} · {inTeams}
          {agent.sees === 'teams' && ` · ${t.seesTeams}`}
        </>
      }
      faint={!agent.active}
      actions={mayAppoint(me.role, agent.role) && <ChangeButton name={agent.name} onClick={onChange} />}
    />
  );
}

function byActivityAndName(one: Agent, other: Agent): number {
  return Number(other.active) - Number(one.active) || one.name.localeCompare(other.name);
}

/** The teams and who is in them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Team } from '../../../contract/staff.ts';
import { useWords } from '../../lib/words.ts';
import { Items } from '../../ui/Items.tsx';
import { AddButton, ChangeButton } from '../../ui/RowButtons.tsx';
import { Card, Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TeamForm } from './TeamForm.tsx';
import { teamsQuery, useAgents } from './staff.ts';
import { words } from './words.ts';

export function TeamsCard() {
  const t = useWords(words);
  const list = useQuery(teamsQuery);
  const [changing, setChanging] = useState<Team | 'new' | null>(null);
  const add = (
    <AddButton isSmall onClick={() => setChanging('new')}>
      {t.newTeam}
    </AddButton>
  );
  return (
    <Card title={t.teams} text={t.teamsText} action={add}>
      <Items query={list} label={t.teams} empty={null}>
        {(team) => <TeamRow key={team.id} team={team} onChange={() => setChanging(team)} />}
      </Items>
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
      actions={<ChangeButton name={team.name} onClick={onChange} />}
    />
  );
}

/** What each agent can take: how much, on which lines, with which skills; and who hands others' work round. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Worker } from '../../../contract/availability.ts';
import { useWords } from '../../lib/words.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Items } from '../../ui/Items.tsx';
import { ChangeButton } from '../../ui/RowButtons.tsx';
import { Card, Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { workersQuery } from '../availability/availability.ts';
import { useTeams } from '../staff/staff.ts';
import { useTopics } from '../topics/topics.ts';
import { words } from './settingsWords.ts';
import { WorkerForm } from './WorkerForm.tsx';

export function PeopleCard() {
  const t = useWords(words);
  const list = useQuery(workersQuery);
  const [changing, setChanging] = useState<Worker | null>(null);
  return (
    <Card title={t.people} text={t.peopleText}>
      <Items query={list} label={t.people} empty={null}>
        {(worker) => <WorkerRow key={worker.id} worker={worker} onChange={() => setChanging(worker)} />}
      </Items>
      {changing && <WorkerForm worker={changing} onClose={() => setChanging(null)} />}
    </Card>
  );
}

function WorkerRow({ worker, onChange }: { worker: Worker; onChange: () => void }) {
  const t = useWords(words);
  const topics = useTopics();
  const supervised = useTeams().filter((team) => worker.supervises.includes(team.id));
  const nameOf = (value: string) => topics.find((topic) => topic.id === value)?.name ?? value;
  return (
    <Row
      mark={<Avatar name={worker.name} size={34} />}
      title={worker.name}
      text={
        <>
          {t.ability(worker.capacity, worker.lines)}
          {supervised.length > 0 && (
            <>
              <br />
              {t.supervises(supervised.map((team) => team.name).join(', '))}
            </>
          )}
        </>
      }
      actions={<ChangeButton name={worker.name} onClick={onChange} />}
    >
      {worker.skills.map((skill) => (
        <Tag key={`${skill.kind} ${skill.value}`}>
          {skill.kind === 'topic' ? nameOf(skill.value) : skill.value} · {t.levels[skill.level]}
        </Tag>
      ))}
    </Row>
  );
}

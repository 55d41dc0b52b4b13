/** Who is or will be absent, and who stands in. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Absence } from '../../../contract/availability.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Items } from '../../ui/Items.tsx';
import { Card, Row, Section } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useMay, useMe } from '../session/session.ts';
import { useAgents } from '../staff/staff.ts';
import { AbsenceForm } from './AbsenceForm.tsx';
import { words } from './absenceWords.ts';
import { absencesQuery, useEndAbsence } from './absences.ts';

export function AbsencesSection() {
  const t = useWords(words);
  const list = useQuery(absencesQuery);
  const mayWork = useMay('tickets.work');
  const [planning, setPlanning] = useState(false);
  const plan = (
    <Button size="xs" leftSection={<Plus size={14} />} onClick={() => setPlanning(true)}>
      {t.plan}
    </Button>
  );
  return (
    <Section title={t.title} text={t.text} action={mayWork && plan}>
      <Card>
        <Items query={list} label={t.title} empty={t.none}>
          {(absence) => <AbsenceRow key={absence.id} absence={absence} />}
        </Items>
      </Card>
      {planning && <AbsenceForm onClose={() => setPlanning(false)} />}
    </Section>
  );
}

function AbsenceRow({ absence }: { absence: Absence }) {
  const t = useWords(words);
  const language = useLanguage();
  const me = useMe().agent.id;
  const mayOthers = useMay('staff.manage');
  const agents = useAgents();
  const end = useEndAbsence();
  const nameOf = (id: string | null) => agents.find((agent) => agent.id === id)?.name ?? '';
  const day = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', { day: 'numeric', month: 'long' });
  const { agentId, substituteId, state, handedOver, note } = absence;
  const told = [
    `${day.format(new Date(absence.fromAt))} – ${day.format(new Date(absence.untilAt))}`,
    substituteId && t.standsIn(nameOf(substituteId)),
    handedOver > 0 && t.handed(handedOver),
    note,
  ];
  return (
    <Row
      mark={<Avatar name={nameOf(agentId)} size={34} />}
      title={
        <>
          <span>{nameOf(agentId)}</span>
          <Tag tone={state === 'running' || state === 'handingOver' ? 'warm' : 'calm'}>{t.states[state]}</Tag>
        </>
      }
      text={told.filter(Boolean).join(' · ')}
      faint={state === 'ended'}
      actions={
        state !== 'ended' &&
        (mayOthers || agentId === me) && (
          <Button variant="default" size="xs" loading={end.isPending} onClick={() => end.mutate(absence.id)}>
            {state === 'planned' ? t.callOff : t.end}
          </Button>
        )
      }
    />
  );
}

/** Capacity, lines, skills of one agent, and the teams he supervises. */
import { Chip, Group, Input, MultiSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Worker } from '../../../contract/availability.ts';
import { supportLines } from '../../../contract/terms.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useTeams } from '../staff/staff.ts';
import { useUpdateWorker } from './routing.ts';
import { words } from './settingsWords.ts';
import { SkillFields } from './SkillFields.tsx';

const mostTickets = 1000;

export function WorkerForm({ worker, onClose }: { worker: Worker; onClose: () => void }) {
  const t = useWords(words);
  const teams = useTeams();
  const update = useUpdateWorker();
  const { capacity, lines, skills, supervises } = worker;
  const [form, setForm] = useState({ capacity, lines, skills, supervises });
  function submit() {
    const said = form.skills.filter((skill) => skill.value.trim());
    update.mutate({ id: worker.id, ...form, skills: said }, { onSuccess: onClose });
  }
  return (
    <FormDialog title={worker.name} width={560} onClose={onClose} saving={update} onSubmit={submit}>
      <NumberInput
        label={t.capacity}
        description={t.capacityHint}
        value={form.capacity}
        onChange={(value) => setForm({ ...form, capacity: Number(value) })}
        min={0}
        max={mostTickets}
        allowDecimal={false}
        data-autofocus
      />
      <Input.Wrapper label={t.worksOn} labelElement="div">
        <Chip.Group
          multiple
          value={form.lines.map(String)}
          onChange={(chosen) => chosen.length > 0 && setForm({ ...form, lines: chosen.map(Number) })}
        >
          <Group gap={6} mt={4}>
            {supportLines.map((line) => (
              <Chip key={line} value={String(line)} size="xs">
                {t.lineOf(line)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <SkillFields skills={form.skills} onChange={(next) => setForm({ ...form, skills: next })} />
      <MultiSelect
        label={t.supervisor}
        data={teams.map((team) => ({ value: team.id, label: team.name }))}
        value={form.supervises}
        onChange={(next) => setForm({ ...form, supervises: next })}
        searchable
      />
    </FormDialog>
  );
}

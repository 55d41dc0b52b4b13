/** What is done when a promise is near its end or broken. */
import { ActionIcon, Button, MultiSelect, Select, Stack } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type SlaStep, slaDeeds } from '../../../contract/sla.ts';
import { priorities } from '../../../contract/terms.ts';
import { useWords } from '../../lib/words.ts';
import { NoRows } from '../../ui/Section.tsx';
import { useAgents, useTeams } from '../staff/staff.ts';
import { blankStep } from './draft.ts';
import styles from './Sla.module.css';
import { words } from './words.ts';

const roles = ['assignee', 'team', 'supervisors'] as const;

interface Props {
  label: string;
  value: SlaStep[];
  onChange: (value: SlaStep[]) => void;
}

export function Steps({ label, value, onChange }: Props) {
  const t = useWords(words);
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      {value.length === 0 && <NoRows>{t.noSteps}</NoRows>}
      {value.map((step, at) => (
        <div key={at} className={styles.step}>
          <Select
            aria-label={t.step}
            data={slaDeeds.map((deed) => ({ value: deed, label: t.steps[deed] }))}
            value={step.do}
            onChange={(deed) =>
              onChange(value.with(at, blankStep(slaDeeds.find((one) => one === deed) ?? step.do)))
            }
            allowDeselect={false}
          />
          <Blank step={step} onChange={(next) => onChange(value.with(at, next))} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t.remove}
            onClick={() => onChange(value.toSpliced(at, 1))}
          >
            <X size={15} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<Plus size={14} />}
          onClick={() => onChange([...value, blankStep('notify')])}
        >
          {t.addStep}
        </Button>
      </div>
    </Stack>
  );
}

function Blank({ step, onChange }: { step: SlaStep; onChange: (step: SlaStep) => void }) {
  const t = useWords(words);
  const teams = useTeams();
  const agents = useAgents().filter(({ active }) => active);
  const people = agents.map(({ id, name }) => ({ value: id, label: name }));
  switch (step.do) {
    case 'notify':
      return (
        <MultiSelect
          aria-label={t.whoOrWhat}
          data={[...roles.map((role) => ({ value: role as string, label: t.whom[role] })), ...people]}
          value={[...(step.whom ?? []), ...(step.agentIds ?? [])]}
          onChange={(chosen) => onChange({ do: 'notify', ...peopleOf(chosen) })}
          searchable
        />
      );
    case 'setPriority':
      return (
        <Select
          aria-label={t.whoOrWhat}
          data={priorities.map((one) => ({ value: one, label: t.priorities[one] }))}
          value={step.priority ?? null}
          onChange={(value) =>
            onChange({ do: step.do, priority: priorities.find((one) => one === value) ?? 'high' })
          }
        />
      );
    case 'assign':
      return (
        <Select
          aria-label={t.whoOrWhat}
          data={people}
          value={step.agentId ?? null}
          onChange={(agentId) => onChange({ do: step.do, ...(agentId && { agentId }) })}
          searchable
        />
      );
    case 'moveToTeam':
      return (
        <Select
          aria-label={t.whoOrWhat}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={step.teamId ?? null}
          onChange={(teamId) => onChange({ do: step.do, ...(teamId && { teamId }) })}
        />
      );
    default:
      return <span />;
  }
}

function peopleOf(chosen: readonly string[]): Pick<SlaStep, 'whom' | 'agentIds'> {
  const whom = roles.filter((role) => chosen.includes(role));
  return { whom, agentIds: chosen.filter((one) => !roles.some((role) => role === one)) };
}

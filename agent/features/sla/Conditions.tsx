/** Which tickets a policy fits. */
import { ActionIcon, Button, MultiSelect, SegmentedControl, Select, Stack, TagsInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type SlaCondition, type SlaTerms, slaFacts } from '../../../contract/sla.ts';
import { channels, priorities } from '../../../contract/terms.ts';
import { useWords } from '../../lib/words.ts';
import { useTeams } from '../staff/staff.ts';
import { useTopics } from '../topics/topics.ts';
import styles from './Sla.module.css';
import { words } from './words.ts';

type Group = SlaTerms['conditions'];

export function Conditions({ value, onChange }: { value: Group; onChange: (value: Group) => void }) {
  const t = useWords(words);
  const { items, match } = value;
  return (
    <Stack gap="sm">
      {items.length > 1 && (
        <SegmentedControl
          size="xs"
          value={match}
          onChange={(next) => onChange({ ...value, match: next === 'any' ? 'any' : 'all' })}
          data={(['all', 'any'] as const).map((one) => ({ value: one, label: t.match[one] }))}
        />
      )}
      {items.map((item, at) => (
        <Condition
          key={at}
          value={item}
          onChange={(next) => onChange({ ...value, items: items.with(at, next) })}
          onRemove={() => onChange({ ...value, items: items.toSpliced(at, 1) })}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<Plus size={14} />}
          onClick={() => onChange({ ...value, items: [...items, { fact: 'priority', anyOf: [] }] })}
        >
          {t.addCondition}
        </Button>
      </div>
    </Stack>
  );
}

interface Props {
  value: SlaCondition;
  onChange: (value: SlaCondition) => void;
  onRemove: () => void;
}

function Condition({ value, onChange, onRemove }: Props) {
  const t = useWords(words);
  return (
    <div className={styles.line}>
      <Select
        aria-label={t.conditions}
        data={slaFacts.map((fact) => ({ value: fact, label: t.facts[fact] }))}
        value={value.fact}
        onChange={(fact) =>
          onChange({ ...value, fact: slaFacts.find((one) => one === fact) ?? value.fact, anyOf: [] })
        }
        allowDeselect={false}
      />
      <Select
        aria-label={`${t.facts[value.fact]}: ${t.is}`}
        data={[
          { value: 'is', label: t.is },
          { value: 'isNot', label: t.isNot },
        ]}
        value={value.not ? 'isNot' : 'is'}
        onChange={(next) => onChange({ ...value, not: next === 'isNot' })}
        allowDeselect={false}
      />
      <div className={styles.values}>
        <Values value={value} onChange={onChange} />
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={t.remove} onClick={onRemove}>
        <X size={15} />
      </ActionIcon>
    </div>
  );
}

function Values({ value, onChange }: Omit<Props, 'onRemove'>) {
  const t = useWords(words);
  const choices = useChoices(value.fact);
  const shared = {
    'aria-label': t.values,
    value: value.anyOf,
    onChange: (anyOf: string[]) => onChange({ ...value, anyOf }),
  };
  return choices ? <MultiSelect {...shared} data={choices} searchable /> : <TagsInput {...shared} />;
}

/** Null for what is typed freely. */
function useChoices(fact: SlaCondition['fact']): { value: string; label: string }[] | null {
  const t = useWords(words);
  const teams = useTeams();
  const topics = useTopics();
  switch (fact) {
    case 'team':
      return teams.map(({ id, name }) => ({ value: id, label: name }));
    case 'topic':
      return topics.map(({ id, name }) => ({ value: id, label: name }));
    case 'priority':
      return priorities.map((one) => ({ value: one, label: t.priorities[one] }));
    case 'channel':
      return channels.map((one) => ({
        value: one,
        label: (t.channels as Record<string, string>)[one] ?? one,
      }));
    default:
      return null;
  }
}

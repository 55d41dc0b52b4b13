/** The skills of an agent: of what kind, what exactly, how well. */
import { ActionIcon, Button, Group, Input, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type Skill, skillKinds } from '../../../contract/availability.ts';
import { useWords } from '../../lib/words.ts';
import { useTopics } from '../topics/topics.ts';
import { words } from './settingsWords.ts';

const levels = [1, 2, 3];

interface Props {
  skills: readonly Skill[];
  onChange: (skills: Skill[]) => void;
}

export function SkillFields({ skills, onChange }: Props) {
  const t = useWords(words);
  const put = (at: number, change: Partial<Skill>) =>
    onChange(skills.map((skill, index) => (index === at ? { ...skill, ...change } : skill)));
  return (
    <Input.Wrapper label={t.skills} description={t.skillsHint} labelElement="div">
      {skills.map((skill, at) => (
        <SkillLine
          key={at}
          skill={skill}
          onChange={(change) => put(at, change)}
          onRemove={() => onChange(skills.filter((_, index) => index !== at))}
        />
      ))}
      <Button
        mt={8}
        variant="default"
        size="xs"
        leftSection={<Plus size={14} />}
        onClick={() => onChange([...skills, { kind: 'language', value: '', level: 2 }])}
      >
        {t.addSkill}
      </Button>
    </Input.Wrapper>
  );
}

interface LineProps {
  skill: Skill;
  onChange: (change: Partial<Skill>) => void;
  onRemove: () => void;
}

function SkillLine({ skill, onChange, onRemove }: LineProps) {
  const t = useWords(words);
  const topics = useTopics();
  return (
    <Group gap={6} mt={8} wrap="nowrap">
      <Select
        aria-label={t.skills}
        data={skillKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        value={skill.kind}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ kind: skillKinds.find((kind) => kind === value) ?? 'tag', value: '' })
        }
        w={110}
      />
      {skill.kind === 'topic' ? (
        <Select
          aria-label={t.value}
          data={topics.map((topic) => ({ value: topic.id, label: topic.name }))}
          value={skill.value || null}
          onChange={(value) => onChange({ value: value ?? '' })}
          searchable
          flex={1}
        />
      ) : (
        <TextInput
          aria-label={t.value}
          placeholder={skill.kind === 'language' ? 'en' : ''}
          value={skill.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
          maxLength={80}
          flex={1}
        />
      )}
      <Select
        aria-label={t.level}
        data={levels.map((level) => ({ value: String(level), label: t.levels[level] ?? '' }))}
        value={String(skill.level)}
        allowDeselect={false}
        onChange={(value) => onChange({ level: Number(value) })}
        w={110}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t.removeSkill} onClick={onRemove}>
        <X size={16} />
      </ActionIcon>
    </Group>
  );
}

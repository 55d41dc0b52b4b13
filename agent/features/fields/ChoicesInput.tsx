/** The choices of a field, in order. A choice keeps its value when it is renamed. */
import { ActionIcon, Button, Input, Stack, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { FieldSettings } from '../../../contract/fields.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { words } from './words.ts';

type Choices = NonNullable<FieldSettings['choices']>;

interface Props {
  choices: Choices;
  onChange: (choices: Choices) => void;
}

const longestName = 60;

export function ChoicesInput({ choices, onChange }: Props) {
  const t = useWords(words);
  const language = useLanguage();
  const shown = choices.length > 0 ? choices : [newChoice()];
  const rename = (at: number, name: string) =>
    onChange(
      shown.map((choice, index) =>
        index === at ? { ...choice, names: { ...choice.names, [language]: name } } : choice,
      ),
    );
  return (
    <Input.Wrapper label={t.choices}>
      <Stack gap={6} mt={4}>
        {shown.map((choice, at) => {
          const name = choice.names[language];
          return (
            <TextInput
              // The place is all that a choice has of its own while it is typed.
              // eslint-disable-next-line react/no-array-index-key
              key={at}
              aria-label={t.choice(at + 1)}
              value={name}
              onChange={(event) => rename(at, event.currentTarget.value)}
              maxLength={longestName}
              rightSection={
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t.removeChoice(name)}
                  onClick={() => onChange(choices.toSpliced(at, 1))}
                >
                  <X size={14} />
                </ActionIcon>
              }
            />
          );
        })}
        <Button
          variant="subtle"
          size="xs"
          color="gray"
          leftSection={<Plus size={14} />}
          onClick={() => onChange([...choices, newChoice()])}
          style={{ alignSelf: 'flex-start' }}
        >
          {t.addChoice}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}

function newChoice(): Choices[number] {
  return { value: '', names: { ru: '', en: '' } };
}

/** As the server gets them: the value of a new choice is its name, and stays it when it is renamed. */
export function tidyChoices(choices: Choices): Choices {
  return choices
    .filter(({ names }) => names.ru.trim() || names.en.trim())
    .map((choice) => ({ ...choice, value: choice.value || (choice.names.ru || choice.names.en).trim() }));
}

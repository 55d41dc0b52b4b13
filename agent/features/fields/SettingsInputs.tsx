/** What a field of a kind can be told about what it accepts. */
import { Group, NumberInput, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { type FieldKind, type FieldSettings, fieldPatterns } from '../../../contract/fields.ts';
import { useWords } from '../../lib/words.ts';
import { ChoicesInput } from './ChoicesInput.tsx';
import { words } from './words.ts';

interface Props {
  kind: FieldKind;
  settings: FieldSettings;
  onChange: (settings: FieldSettings) => void;
}

export function SettingsInputs({ kind, settings, onChange }: Props) {
  const t = useWords(words);
  if (kind === 'text' || kind === 'longText') return <TextSettings settings={settings} onChange={onChange} />;
  if (kind === 'choice' || kind === 'multiChoice')
    return (
      <ChoicesInput
        choices={settings.choices ?? []}
        onChange={(choices) => onChange({ ...settings, choices })}
      />
    );
  if (kind === 'number' || kind === 'money')
    return (
      <Stack gap="md">
        <Bounds labels={[t.min, t.max]} settings={settings} onChange={onChange} />
        {kind === 'number' && (
          <NumberInput
            label={t.decimals}
            min={0}
            max={6}
            value={settings.decimals ?? ''}
            onChange={(value) => onChange(withNumber(settings, 'decimals', value))}
          />
        )}
        {kind === 'money' && (
          <TagsInput
            label={t.currencies}
            description={t.currenciesHint}
            data={['RUB', 'USD', 'EUR', 'KZT', 'BYN', 'CNY']}
            value={settings.currencies ?? ['RUB']}
            onChange={(given) => {
              const currencies = given.map((code) => code.toUpperCase()).filter(isCurrency);
              onChange({ ...settings, currencies: currencies.length > 0 ? currencies : ['RUB'] });
            }}
          />
        )}
      </Stack>
    );
  return null;
}

function TextSettings({ settings, onChange }: Omit<Props, 'kind'>) {
  const t = useWords(words);
  const { pattern, expression, ...rest } = settings;
  return (
    <Stack gap="md">
      <Select
        label={t.pattern}
        data={[
          { value: '', label: t.anyText },
          ...fieldPatterns.map((value) => ({ value, label: t.patterns[value] })),
        ]}
        value={pattern ?? ''}
        onChange={(value) => {
          const chosen = fieldPatterns.find((one) => one === value);
          onChange(chosen ? { ...rest, pattern: chosen } : rest);
        }}
        allowDeselect={false}
      />
      {pattern === 'custom' && (
        <TextInput
          label={t.expression}
          description={t.expressionHint}
          value={expression ?? ''}
          onChange={(event) => onChange({ ...settings, expression: event.currentTarget.value })}
          maxLength={200}
          ff="monospace"
        />
      )}
      <Bounds labels={[t.minLength, t.maxLength]} settings={settings} onChange={onChange} />
    </Stack>
  );
}

function Bounds({ labels, settings, onChange }: Omit<Props, 'kind'> & { labels: [string, string] }) {
  return (
    <Group grow gap="md">
      {(['min', 'max'] as const).map((name, at) => (
        <NumberInput
          key={name}
          label={labels[at]}
          value={settings[name] ?? ''}
          onChange={(value) => onChange(withNumber(settings, name, value))}
        />
      ))}
    </Group>
  );
}

function withNumber(
  settings: FieldSettings,
  name: 'min' | 'max' | 'decimals',
  value: string | number,
): FieldSettings {
  const { [name]: _old, ...rest } = settings;
  return typeof value === 'number' ? { ...rest, [name]: value } : rest;
}

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

/** How availability is judged, and what customers are told of the queue. */
import { NumberInput, Skeleton, Stack, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../lib/words.ts';
import { Card } from '../../ui/Section.tsx';
import { useSetWorkSettings, workSettingsQuery } from './routing.ts';
import { words } from './settingsWords.ts';

const switches = ['showQueuePosition', 'tellWhoTook', 'onlyInWorkingTime'] as const;
const dayMinutes = 1440;

export function RulesCard() {
  const t = useWords(words);
  const { data } = useQuery(workSettingsQuery);
  const set = useSetWorkSettings();
  if (!data) return <Skeleton height={120} />;
  const shown = { ...data, ...(set.isPending && set.variables) };
  return (
    <Card title={t.rules}>
      <Stack gap="sm">
        {switches.map((name) => (
          <Switch
            key={name}
            label={t[name]}
            checked={shown[name]}
            onChange={(event) => set.mutate({ [name]: event.currentTarget.checked })}
          />
        ))}
        <NumberInput
          label={t.awayAfter}
          description={t.awayAfterHint}
          value={data.awayAfterMinutes ?? ''}
          min={1}
          max={dayMinutes}
          allowDecimal={false}
          maw={340}
          onBlur={(event) => {
            const typed = event.currentTarget.value;
            const awayAfterMinutes = typed ? Number(typed) : null;
            if (awayAfterMinutes !== data.awayAfterMinutes) set.mutate({ awayAfterMinutes });
          }}
        />
      </Stack>
    </Card>
  );
}

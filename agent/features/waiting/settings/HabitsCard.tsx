/** Which plan begins by itself, and when a ticket is quiet for too long. */
import { NumberInput, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FollowUpPlan, WaitingSettings } from '../../../../contract/waiting.ts';
import { useWords } from '../../../lib/words.ts';
import { FormFoot } from '../../../ui/FormFoot.tsx';
import { Card } from '../../../ui/Section.tsx';
import { useSaveSettings } from './changes.ts';
import { words } from './words.ts';

interface Props {
  settings: WaitingSettings;
  plans: readonly FollowUpPlan[];
}

export function HabitsCard({ settings, plans }: Props) {
  const t = useWords(words);
  const save = useSaveSettings();
  const [autoPlanId, setAutoPlanId] = useState(settings.autoPlanId);
  const [quietDays, setQuietDays] = useState(settings.quietDays);
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ autoPlanId, quietDays });
  }
  return (
    <Card title={t.habits}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Select
            label={t.auto}
            description={t.autoHint}
            data={[
              { value: '', label: t.noAuto },
              ...plans
                .filter((plan) => plan.active || plan.id === autoPlanId)
                .map((plan) => ({ value: plan.id, label: plan.name })),
            ]}
            value={autoPlanId ?? ''}
            onChange={(value) => setAutoPlanId(value || null)}
            allowDeselect={false}
          />
          <NumberInput
            label={t.quietDays}
            description={t.quietHint}
            value={quietDays}
            onChange={(value) => setQuietDays(Number(value) || 1)}
            min={1}
            max={90}
            allowDecimal={false}
          />
          <FormFoot saving={save} />
        </Stack>
      </form>
    </Card>
  );
}

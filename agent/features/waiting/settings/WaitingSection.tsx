/** Settings of waiting: plans, habits, reasons. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../lib/words.ts';
import { Section } from '../../../ui/Section.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { plansQuery, waitingSettingsQuery } from '../waiting.ts';
import { HabitsCard } from './HabitsCard.tsx';
import { PlansCard } from './PlansCard.tsx';
import { ReasonsCard } from './ReasonsCard.tsx';
import { words } from './words.ts';

export function WaitingSection() {
  const t = useWords(words);
  const settings = useQuery(waitingSettingsQuery);
  const plans = useQuery(plansQuery);
  const failed = settings.error ?? plans.error;
  const retry = () => void Promise.all([settings.refetch(), plans.refetch()]);
  const ready = settings.data && plans.data;
  return (
    <Section title={t.title} text={t.text}>
      {failed && !ready && <ErrorState error={failed} onRetry={retry} />}
      {!failed && !ready && <Skeleton height={220} radius="md" />}
      {settings.data && plans.data && (
        <>
          <PlansCard plans={plans.data.items} />
          <HabitsCard settings={settings.data} plans={plans.data.items} />
          <ReasonsCard reasons={settings.data.reasons} />
        </>
      )}
    </Section>
  );
}

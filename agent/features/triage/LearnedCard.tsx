/** What was learned, how sure it must be, and the button to learn now. */
import { Button, NumberInput, SimpleGrid, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import type { BodyOf } from '../../../contract/endpoint.ts';
import { type TriageState, changeTriage, trainTriage } from '../../../contract/triage.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Card, RowList } from '../../ui/Section.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { toastError } from '../../ui/toast.ts';
import { LearnedHeadRow } from './LearnedHeadRow.tsx';
import { words } from './settingsWords.ts';
import { triageQuery } from './triage.ts';

export function LearnedCard() {
  const t = useWords(words);
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(triageQuery);
  const train = useMutation({
    mutationFn: () => call(trainTriage, { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: triageQuery.queryKey }),
    onError: toastError,
  });
  const running = data?.training.running || train.isPending;
  const learnNow = (
    <Button
      variant="default"
      size="xs"
      leftSection={<GraduationCap size={15} />}
      loading={running}
      onClick={() => train.mutate()}
    >
      {t.train}
    </Button>
  );
  return (
    <Card title={t.learned} text={t.learnedText} action={learnNow}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={160} />}
      {data && <State state={data} />}
    </Card>
  );
}

function State({ state }: { state: TriageState }) {
  const t = useWords(words);
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (body: BodyOf<typeof changeTriage>) => call(changeTriage, { body }),
    onSuccess: (changed) => client.setQueryData(triageQuery.queryKey, changed),
    onError: toastError,
  });
  const { model, training } = state;
  return (
    <>
      {training.problem && (
        <Callout tone="warm">
          {t.failed}: {training.problem}
        </Callout>
      )}
      <p role="status">
        {model ? (
          <>
            {t.lastTrained} <Moment at={model.trainedAt} long /> {t.fromTexts(model.texts)}{' '}
            {t.tookSeconds(model.seconds)}
          </>
        ) : (
          t.never
        )}
      </p>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mb="md">
        <NumberInput
          label={t.precision}
          description={t.precisionHint}
          suffix=" %"
          min={50}
          max={99}
          allowDecimal={false}
          key={state.wantedPrecision}
          defaultValue={Math.round(state.wantedPrecision * 100)}
          onBlur={(event) => {
            const percent = Number.parseInt(event.currentTarget.value, 10);
            if (percent >= 50 && percent <= 99 && percent / 100 !== state.wantedPrecision)
              change.mutate({ wantedPrecision: percent / 100 });
          }}
        />
        <NumberInput
          label={t.incident}
          description={t.incidentHint}
          min={2}
          max={100}
          allowDecimal={false}
          key={`i${state.incidentTickets}`}
          defaultValue={state.incidentTickets}
          onBlur={(event) => {
            const count = Number.parseInt(event.currentTarget.value, 10);
            if (count >= 2 && count <= 100 && count !== state.incidentTickets)
              change.mutate({ incidentTickets: count });
          }}
        />
      </SimpleGrid>
      <RowList label={t.learned}>
        {state.heads.map((learned) => (
          <LearnedHeadRow
            key={learned.head}
            learned={learned}
            onMode={(mode) => change.mutate({ modes: { [learned.head]: mode } })}
          />
        ))}
      </RowList>
    </>
  );
}

/** The policies in their order, how well they are kept, and a start in one step. */
import { Button, Group, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus, Timer } from 'lucide-react';
import { type SlaPolicy, orderPolicies, startUsualPolicy } from '../../../contract/sla.ts';
import { call } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { MoveButton } from '../../ui/RowButtons.tsx';
import { Card, Row, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toastError } from '../../ui/toast.ts';
import { Attainment } from './Attainment.tsx';
import { minutesLength } from './duration.ts';
import { policiesQuery, useRefreshPolicies } from './sla.ts';
import { words } from './words.ts';

export function PoliciesSection() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(policiesQuery);
  const has = data && data.items.length > 0;
  return (
    <Section title={t.title} text={t.text} action={has && <Add />}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={120} radius="md" />}
      {data?.items.length === 0 && <Start />}
      {has && (
        <>
          <Card>
            <RowList label={t.title}>
              {data.items.map((policy) => (
                <Policy key={policy.id} policy={policy} all={data.items} />
              ))}
            </RowList>
          </Card>
          <Attainment />
        </>
      )}
    </Section>
  );
}

function Start() {
  const t = useWords(words);
  const refresh = useRefreshPolicies();
  const start = useMutation({
    mutationFn: () => call(startUsualPolicy, { body: {} }),
    onSuccess: refresh,
    onError: toastError,
  });
  return (
    <Card>
      <EmptyState icon={Timer} title={t.empty} text={t.usualText}>
        <Group gap="xs" justify="center">
          <Button onClick={() => start.mutate()} loading={start.isPending}>
            {t.usual}
          </Button>
          <ButtonLink to="/settings/sla/new" variant="default">
            {t.add}
          </ButtonLink>
        </Group>
      </EmptyState>
    </Card>
  );
}

function Add() {
  const t = useWords(words);
  return (
    <ButtonLink to="/settings/sla/new" leftSection={<Plus size={16} />}>
      {t.add}
    </ButtonLink>
  );
}

function Policy({ policy, all }: { policy: SlaPolicy; all: readonly SlaPolicy[] }) {
  const t = useWords(words);
  const language = useLanguage();
  const refresh = useRefreshPolicies();
  const at = all.findIndex(({ id }) => id === policy.id);
  const order = useMutation({
    mutationFn: (to: number) => {
      const ids = all.map(({ id }) => id);
      ids.splice(to, 0, ...ids.splice(at, 1));
      return call(orderPolicies, { body: { ids } });
    },
    onSuccess: refresh,
    onError: toastError,
  });
  const promised = (['firstResponse', 'nextResponse', 'resolution'] as const).flatMap((kind) => {
    const minutes = policy.terms.clocks[kind]?.targets.normal;
    return minutes ? `${t.kinds[kind].toLowerCase()} ${minutesLength(minutes, language)}` : [];
  });
  const facts = policy.terms.conditions.items.map(({ fact }) => t.facts[fact].toLowerCase());
  return (
    <Row
      title={
        <>
          <span>{policy.name}</span>
          {!policy.enabled && <Tag>{t.off}</Tag>}
        </>
      }
      text={[facts.join(', ') || t.everything, ...promised, t.running(policy.running)].join(' · ')}
      faint={!policy.enabled}
      actions={
        <>
          <MoveButton
            to="up"
            label={t.up(policy.name)}
            isDisabled={at === 0 || order.isPending}
            onClick={() => order.mutate(at - 1)}
          />
          <MoveButton
            to="down"
            label={t.down(policy.name)}
            isDisabled={at === all.length - 1 || order.isPending}
            onClick={() => order.mutate(at + 1)}
          />
          <ButtonLink
            to="/settings/sla/$id"
            params={{ id: policy.id }}
            variant="default"
            size="xs"
            aria-label={`${t.change}: ${policy.name}`}
          >
            {t.change}
          </ButtonLink>
        </>
      }
    />
  );
}

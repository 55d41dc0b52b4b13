/** The rules in the order in which they are asked. */
import { Skeleton, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, Workflow } from 'lucide-react';
import type { Rule, RuleKind } from '../../../contract/automation.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { Mover } from './ActionsEditor.tsx';
import { rulesQuery, useOrderRules, usePieces, useSwitchRule } from './queries.ts';
import styles from './Rules.module.css';
import { moved } from './tree.ts';
import { words } from './words.ts';

export function TriggersSection() {
  return <Rules kind="trigger" />;
}

export function ScheduledSection() {
  return <Rules kind="scheduled" />;
}

function Rules({ kind }: { kind: RuleKind }) {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(rulesQuery);
  const order = useOrderRules();
  const own = data?.items.filter((rule) => rule.kind === kind) ?? [];
  const rest = data?.items.filter((rule) => rule.kind !== kind) ?? [];

  function move(at: number, by: 1 | -1) {
    order.mutate([...moved(own, at, by), ...rest].map(({ id }) => id));
  }

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} radius="md" />;
  if (own.length === 0)
    return (
      <Card>
        <EmptyState icon={Workflow} title={t.empty[kind]} text={t.emptyText[kind]}>
          <Make kind={kind} />
        </EmptyState>
      </Card>
    );
  return (
    <Card title={t.kinds[kind]} text={t.kindsText[kind]} action={<Make kind={kind} />}>
      <RowList label={t.kinds[kind]}>
        {own.map((rule, at) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            up={at > 0 ? () => move(at, -1) : null}
            down={at < own.length - 1 ? () => move(at, 1) : null}
          />
        ))}
      </RowList>
    </Card>
  );
}

function Make({ kind }: { kind: RuleKind }) {
  const t = useWords(words);
  return (
    <ButtonLink to="/settings/rule/new" search={{ kind }} leftSection={<Plus size={16} />}>
      {t.make}
    </ButtonLink>
  );
}

interface RowProps {
  rule: Rule;
  up: (() => void) | null;
  down: (() => void) | null;
}

function RuleRow({ rule, up, down }: RowProps) {
  const t = useWords(words);
  const toggle = useSwitchRule();
  return (
    <Row
      faint={!rule.enabled}
      mark={
        <Switch
          className={styles.switch}
          aria-label={`${t.enabled}: ${rule.name}`}
          checked={rule.enabled}
          onChange={(event) => toggle.mutate({ id: rule.id, enabled: event.currentTarget.checked })}
        />
      }
      title={rule.name}
      text={<Brief rule={rule} />}
      actions={
        <>
          {up && <Mover label={`${t.up}: ${rule.name}`} icon={ArrowUp} disabled={false} onClick={up} />}
          {down && (
            <Mover label={`${t.down}: ${rule.name}`} icon={ArrowDown} disabled={false} onClick={down} />
          )}
          <ButtonLink
            to="/settings/rule/$id"
            params={{ id: rule.id }}
            variant="default"
            size="xs"
            aria-label={`${t.change}: ${rule.name}`}
          >
            {t.change}
          </ButtonLink>
        </>
      }
    >
      {rule.trouble && <Callout tone="warm">{rule.trouble}</Callout>}
    </Row>
  );
}

/** «Приоритет срочный, метки» and how often lately. */
function Brief({ rule }: { rule: Rule }) {
  const t = useWords(words);
  const language = useLanguage();
  const pieces = usePieces();
  const does = rule.actions.map(
    ({ key }) => pieces?.actions.find((piece) => piece.key === key)?.label[language] ?? key,
  );
  return (
    <>
      {does.join(', ')} ·{' '}
      {rule.lastRunAt ? (
        <>
          {t.runsLately(rule.runs)}, {t.last} <Moment at={rule.lastRunAt} long />
        </>
      ) : (
        t.neverRan
      )}
    </>
  );
}

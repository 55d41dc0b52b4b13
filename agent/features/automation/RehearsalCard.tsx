/** A draft played over the past: what it would have hit and changed. Nothing is changed. */
import { Button, Group, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useState } from 'react';
import { type Rehearsal, type RuleDraft, rehearseRule } from '../../../contract/automation.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Card, NoRows, Row, RowList } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './Rules.module.css';
import { words } from './words.ts';

const spans = [7, 30, 90, 365];
const usual = 30;

export function RehearsalCard({ draft, ruleId }: { draft: RuleDraft; ruleId: string | undefined }) {
  const t = useWords(words);
  const [days, setDays] = useState(usual);
  const play = useMutation({
    mutationFn: () =>
      call(rehearseRule, {
        body: { rule: { ...draft, name: draft.name.trim() || t.draft }, days, ...(ruleId && { ruleId }) },
      }),
  });
  return (
    <Card title={t.rehearsal} text={t.rehearsalText}>
      <Group gap="xs" mt="sm">
        <Select
          size="sm"
          className={styles.field}
          aria-label={t.span}
          data={spans.map((span) => ({ value: String(span), label: t.lastDays(span) }))}
          value={String(days)}
          onChange={(next) => setDays(Number(next) || usual)}
          allowDeselect={false}
        />
        <Button
          variant="default"
          leftSection={<History size={15} aria-hidden />}
          loading={play.isPending}
          onClick={() => play.mutate()}
        >
          {t.rehearse}
        </Button>
      </Group>
      <FormError error={play.error} />
      {play.data && <Played played={play.data} />}
    </Card>
  );
}

function Played({ played }: { played: Rehearsal }) {
  const t = useWords(words);
  return (
    <div className={styles.played}>
      <p role="status">{t.played(played.hits, played.looked)}</p>
      {!played.whole && <Callout>{t.notWhole}</Callout>}
      {played.stopped.map(({ ruleId, name, times }) => (
        <Callout key={ruleId} tone="warm">
          {t.stopped(name, times)}
        </Callout>
      ))}
      {played.conflicts.map((conflict) => (
        <Callout key={conflict.ruleId} tone="warm">
          {t.conflict(
            conflict.name,
            conflict.about.map((name) => t.properties[name] ?? name).join(', '),
            conflict.times,
          )}
        </Callout>
      ))}
      <RowList label={t.rehearsal}>
        {played.items.map((item) => (
          <Row
            key={`${item.number} ${item.at}`}
            title={
              <>
                <Link to="/tickets/$number" params={{ number: item.number }} target="_blank">
                  {item.number}
                </Link>
                <span>{item.subject}</span>
                {item.conflicts.length > 0 && <Tag tone="warm">{t.inConflict}</Tag>}
              </>
            }
            text={
              <>
                {item.why && `${item.why} → `}
                {item.changes.join('; ') || t.noChange} · <Moment at={item.at} long />
              </>
            }
          />
        ))}
      </RowList>
      {played.hits > played.items.length && <NoRows>{t.shown(played.items.length)}</NoRows>}
    </div>
  );
}

/** The log of settings: who changed what, and who has seen hidden values. */
import { Select, Skeleton } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { type AuditEntry, listAudit } from '../../../contract/audit.ts';
import { call } from '../../lib/api.ts';
import { quoted, useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Card, Row, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { useFields } from '../fields/fields.ts';
import { useAgents, useStatuses, useTeams } from '../staff/staff.ts';
import { useTopics } from '../topics/topics.ts';
import styles from './AuditSection.module.css';
import { saidOf } from './said.ts';
import { words } from './words.ts';

const everything = '';

const auditQuery = (action: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', action],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { query: { ...(action ? { action } : {}), cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export function AuditSection() {
  const t = useWords(words);
  const [action, setAction] = useState(everything);
  const list = useInfiniteQuery(auditQuery(action));
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section
      title={t.title}
      text={t.text}
      action={
        <Select
          aria-label={t.filter}
          data={[
            { value: everything, label: t.all },
            { value: 'field.reveal', label: t.reveals },
            { value: 'access.denied', label: t.denied },
            { value: 'account.update', label: t.settings },
          ]}
          value={action}
          onChange={(value) => setAction(value ?? everything)}
          allowDeselect={false}
        />
      }
    >
      {list.error && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.error && !list.data && <Skeleton height={160} radius="md" />}
      {list.data && (
        <Card>
          {entries.length === 0 ? (
            <EmptyState icon={ScrollText} title={t.empty} />
          ) : (
            <RowList label={t.title}>
              {entries.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </RowList>
          )}
        </Card>
      )}
      <MoreButton list={list} />
    </Section>
  );
}

function EntryRow({ entry }: { entry: AuditEntry }) {
  const t = useWords(words);
  const fields = [...useFields('ticket'), ...useFields('customer'), ...useFields('organization')];
  const { actorName, actorKind, action, data, ip } = entry;
  const seen = fields.find((field) => field.id === data['fieldId'])?.name;
  const whoElse = actorKind === 'desk' ? t.desk : t.system;
  return (
    <Row
      title={
        <>
          <span>{t.actions[action] ?? action}</span>
          {seen && <span>{quoted(seen)}</span>}
        </>
      }
      text={
        <>
          {actorName ?? (actorKind === 'token' ? t.token : whoElse)} · <Moment at={entry.at} long />
          {ip && ` · ${t.from(ip)}`}
        </>
      }
    >
      <Said data={data} />
    </Row>
  );
}

/** What the title names already is not said again. */
function Said({ data: { fieldId: _named, ...data } }: { data: AuditEntry['data'] }) {
  const language = useLanguage();
  const names = [...useAgents(), ...useTeams(), ...useStatuses(), ...useTopics()];
  const nameOf = (id: string) => names.find((named) => named.id === id)?.name;
  const said = saidOf(data, { language, nameOf });
  return said ? <p className={styles.said}>{said}</p> : null;
}

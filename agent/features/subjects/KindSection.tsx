/** One kind: its objects, and the fields that they have. */
import { Button, Group, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { ArrowLeft, FileUp, PackageX, Search } from 'lucide-react';
import { useState } from 'react';
import type { SubjectKind } from '../../../contract/subjects.ts';
import { useWords } from '../../lib/words.ts';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { AddButton } from '../../ui/RowButtons.tsx';
import { Card, NoRows, Row, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { FieldsCard } from '../fields/FieldsCard.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { SubjectForm } from './SubjectForm.tsx';
import styles from './Subjects.module.css';
import { foundQuery, kindsQuery } from './subjects.ts';
import { words } from './words.ts';

const route = getRouteApi('/inside/settings/objects/$id');
/** Typing is let finish before the server is asked. */
const pauseMs = 200;

export function KindSection() {
  const t = useWords(words);
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(kindsQuery);
  const kind = data?.items.find((one) => one.id === id);
  const back = (
    <Link to="/settings/objects" className={styles.back}>
      <ArrowLeft size={15} aria-hidden /> {t.back}
    </Link>
  );
  return (
    <Section above={back} title={kind?.plural ?? t.title}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={160} radius="md" />}
      {data && !kind && <EmptyState icon={PackageX} title={t.nothingFound} />}
      {kind && <Objects kind={kind} key={kind.id} />}
      {kind && <FieldsCard belongsTo="subject" subjectKindId={kind.id} />}
    </Section>
  );
}

function Objects({ kind }: { kind: SubjectKind }) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), pauseMs);
  const [open, setOpen] = useState<'form' | 'import' | null>(null);
  const list = useInfiniteQuery({ ...foundQuery(q, kind.id), placeholderData: keepPreviousData });
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  const actions = kind.active && (
    <Group gap="xs">
      <Button
        variant="default"
        size="xs"
        leftSection={<FileUp size={14} />}
        onClick={() => setOpen('import')}
      >
        {t.import}
      </Button>
      <AddButton isSmall onClick={() => setOpen('form')}>
        {t.add}
      </AddButton>
    </Group>
  );
  return (
    <Card title={kind.plural} action={actions}>
      <TextInput
        className={styles.search ?? ''}
        size="xs"
        leftSection={<Search size={14} />}
        placeholder={t.search}
        aria-label={t.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {list.error && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && found.length === 0 && <NoRows>{q ? t.nothingFound : t.noneYet}</NoRows>}
      {found.length > 0 && (
        <RowList label={kind.plural}>
          {found.map((subject) => (
            <Row
              key={subject.id}
              title={
                <Link to="/objects/$id" params={{ id: subject.id }} className={styles.link}>
                  {subject.externalId}
                </Link>
              }
              text={subject.name}
            />
          ))}
        </RowList>
      )}
      <MoreButton list={list} />
      {open === 'form' && <SubjectForm kind={kind} onClose={() => setOpen(null)} />}
      {open === 'import' && <ImportDialog kind={kind} onClose={() => setOpen(null)} />}
    </Card>
  );
}

/** The kinds of objects that the company knows. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Boxes } from 'lucide-react';
import { useState } from 'react';
import { type SubjectKind, updateKind } from '../../../contract/subjects.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Items } from '../../ui/Items.tsx';
import { AddButton, ChangeButton } from '../../ui/RowButtons.tsx';
import { Card, Row, Section } from '../../ui/Section.tsx';
import { EmptyState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toastError } from '../../ui/toast.ts';
import { KindForm } from './KindForm.tsx';
import { KindIcon } from './KindIcon.tsx';
import { kindsQuery, useRefreshSubjects } from './subjects.ts';
import { words } from './words.ts';

export function KindsSection() {
  const t = useWords(words);
  const list = useQuery(kindsQuery);
  const [changing, setChanging] = useState<SubjectKind | 'new' | null>(null);
  const add = <AddButton onClick={() => setChanging('new')}>{t.addKind}</AddButton>;
  return (
    <Section title={t.title} text={t.text} action={list.data && list.data.items.length > 0 && add}>
      <Card>
        <Items
          query={list}
          label={t.kinds}
          empty={
            <EmptyState icon={Boxes} title={t.empty} text={t.emptyText}>
              {add}
            </EmptyState>
          }
        >
          {(kind) => <KindRow key={kind.id} kind={kind} onChange={() => setChanging(kind)} />}
        </Items>
      </Card>
      {changing && <KindForm kind={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />}
    </Section>
  );
}

function KindRow({ kind, onChange }: { kind: SubjectKind; onChange: () => void }) {
  const t = useWords(words);
  const refresh = useRefreshSubjects();
  const archive = useMutation({
    mutationFn: () => call(updateKind, { params: { id: kind.id }, body: { active: !kind.active } }),
    onSuccess: refresh,
    onError: toastError,
  });
  return (
    <Row
      faint={!kind.active}
      mark={<KindIcon icon={kind.icon} size={18} />}
      title={
        <>
          <span>{kind.name}</span>
          {!kind.active && <Tag>{t.archived}</Tag>}
        </>
      }
      text={`${kind.key} · ${kind.patterns.length > 0 ? t.found(kind.patterns.join(' · ')) : t.noPatterns}`}
      actions={
        <>
          <Button
            variant="default"
            size="xs"
            loading={archive.isPending}
            onClick={() => archive.mutate()}
            aria-label={`${kind.active ? t.archive : t.restore}: ${kind.name}`}
          >
            {kind.active ? t.archive : t.restore}
          </Button>
          <ChangeButton name={kind.name} onClick={onChange} />
          <ButtonLink
            variant="default"
            size="xs"
            to="/settings/objects/$id"
            params={{ id: kind.id }}
            aria-label={`${t.open}: ${kind.name}`}
          >
            {t.open}
          </ButtonLink>
        </>
      }
    />
  );
}

/** Several actions with one press. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, Zap } from 'lucide-react';
import { useState } from 'react';
import type { Macro } from '../../../contract/macros.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePieces } from '../automation/queries.ts';
import { MacroForm } from './MacroForm.tsx';
import { macrosQuery } from './queries.ts';
import { words } from './words.ts';

export function MacrosSection() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(macrosQuery);
  const [open, setOpen] = useState<Macro | 'new' | null>(null);
  const make = (
    <Button leftSection={<Plus size={16} />} onClick={() => setOpen('new')}>
      {t.newMacro}
    </Button>
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} radius="md" />;
  return (
    <>
      {data.items.length === 0 ? (
        <Card>
          <EmptyState icon={Zap} title={t.noMacros} text={t.noMacrosText}>
            {make}
          </EmptyState>
        </Card>
      ) : (
        <Card title={t.macros} text={t.macrosText} action={make}>
          <RowList label={t.macros}>
            {data.items.map((macro) => (
              <MacroRow key={macro.id} macro={macro} onOpen={() => setOpen(macro)} />
            ))}
          </RowList>
        </Card>
      )}
      {open && <MacroForm saved={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function MacroRow({ macro, onOpen }: { macro: Macro; onOpen: () => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const pieces = usePieces();
  const does = macro.actions.map(
    ({ key }) => pieces?.actions.find((piece) => piece.key === key)?.label[language] ?? key,
  );
  return (
    <Row
      title={
        <>
          <span>{macro.name}</span>
          {macro.folder && <Tag>{macro.folder}</Tag>}
        </>
      }
      text={[...does, macro.templateId ? t.text : '', t.used(macro.used)].filter(Boolean).join(' · ')}
      actions={
        <Button variant="default" size="xs" aria-label={`${t.change}: ${macro.name}`} onClick={onOpen}>
          {t.change}
        </Button>
      }
    />
  );
}

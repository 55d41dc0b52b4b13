/** Prepared texts. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MessageSquareText, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Template } from '../../../contract/macros.ts';
import { useWords } from '../../lib/words.ts';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { templatesQuery } from './queries.ts';
import { TemplateForm } from './TemplateForm.tsx';
import { words } from './words.ts';

export function TemplatesSection() {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(templatesQuery);
  const [open, setOpen] = useState<Template | 'new' | null>(null);
  const make = (
    <Button leftSection={<Plus size={16} />} onClick={() => setOpen('new')}>
      {t.newTemplate}
    </Button>
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} radius="md" />;
  return (
    <>
      {data.items.length === 0 ? (
        <Card>
          <EmptyState icon={MessageSquareText} title={t.noTemplates} text={t.noTemplatesText}>
            {make}
          </EmptyState>
        </Card>
      ) : (
        <Card title={t.templates} text={t.templatesText} action={make}>
          <RowList label={t.templates}>
            {data.items.map((template) => (
              <Row
                key={template.id}
                title={
                  <>
                    <span>{template.name}</span>
                    {template.folder && <Tag>{template.folder}</Tag>}
                  </>
                }
                text={`${brief(template)} · ${t.used(template.used)}`}
                actions={
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`${t.change}: ${template.name}`}
                    onClick={() => setOpen(template)}
                  >
                    {t.change}
                  </Button>
                }
              />
            ))}
          </RowList>
        </Card>
      )}
      {open && <TemplateForm saved={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

const BRIEF = 90;

export function brief({ texts }: Template): string {
  const text = (texts.ru.trim() || texts.en.trim()).replace(/\s+/g, ' ');
  return text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text;
}

/** Prepared texts. */
import { useQuery } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import type { Template } from '../../../contract/macros.ts';
import { useWords } from '../../lib/words.ts';
import { ListCard } from '../../ui/Items.tsx';
import { AddButton } from '../../ui/RowButtons.tsx';
import { ContentRow } from './ContentRow.tsx';
import { templatesQuery } from './queries.ts';
import { TemplateForm } from './TemplateForm.tsx';
import { words } from './words.ts';

export function TemplatesSection() {
  const t = useWords(words);
  const query = useQuery(templatesQuery);
  const [open, setOpen] = useState<Template | 'new' | null>(null);
  return (
    <>
      <ListCard
        query={query}
        title={t.templates}
        text={t.templatesText}
        add={<AddButton onClick={() => setOpen('new')}>{t.newTemplate}</AddButton>}
        icon={MessageSquareText}
        emptyTitle={t.noTemplates}
        emptyText={t.noTemplatesText}
        height={160}
      >
        {(template) => (
          <ContentRow
            key={template.id}
            content={template}
            text={`${brief(template)} · ${t.used(template.used)}`}
            onOpen={() => setOpen(template)}
          />
        )}
      </ListCard>
      {open && <TemplateForm saved={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

const BRIEF = 90;

export function brief({ texts }: Template): string {
  const text = (texts.ru.trim() || texts.en.trim()).replace(/\s+/g, ' ');
  return text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text;
}

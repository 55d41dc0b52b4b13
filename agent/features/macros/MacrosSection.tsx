/** Several actions with one press. */
import { useQuery } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { useState } from 'react';
import type { Macro } from '../../../contract/macros.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { ListCard } from '../../ui/Items.tsx';
import { AddButton } from '../../ui/RowButtons.tsx';
import { usePieces } from '../automation/queries.ts';
import { ContentRow } from './ContentRow.tsx';
import { MacroForm } from './MacroForm.tsx';
import { macrosQuery } from './queries.ts';
import { words } from './words.ts';

export function MacrosSection() {
  const t = useWords(words);
  const query = useQuery(macrosQuery);
  const [open, setOpen] = useState<Macro | 'new' | null>(null);
  return (
    <>
      <ListCard
        query={query}
        title={t.macros}
        text={t.macrosText}
        add={<AddButton onClick={() => setOpen('new')}>{t.newMacro}</AddButton>}
        icon={Zap}
        emptyTitle={t.noMacros}
        emptyText={t.noMacrosText}
        height={160}
      >
        {(macro) => <MacroRow key={macro.id} macro={macro} onOpen={() => setOpen(macro)} />}
      </ListCard>
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
  const text = [...does, macro.templateId ? t.text : '', t.used(macro.used)].filter(Boolean).join(' · ');
  return <ContentRow content={macro} text={text} onOpen={onOpen} />;
}

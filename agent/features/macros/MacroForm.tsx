/** A macro, new or known: actions in their order, and a text for the reply. */
import { Input, Select } from '@mantine/core';
import { useState } from 'react';
import type { Macro, MacroDraft } from '../../../contract/macros.ts';
import { useWords } from '../../lib/words.ts';
import { toast } from '../../ui/toast.ts';
import { ActionsEditor } from '../automation/ActionsEditor.tsx';
import { problemsIn } from '../automation/problems.ts';
import { usePieces } from '../automation/queries.ts';
import { ContentDialog } from './ContentDialog.tsx';
import { useSaveMacro, useTemplates } from './queries.ts';
import { words } from './words.ts';

export function MacroForm({ saved, onClose }: { saved: Macro | null; onClose: () => void }) {
  const t = useWords(words);
  const pieces = usePieces();
  const templates = useTemplates();
  const [draft, setDraft] = useState<MacroDraft>(() => ({
    name: saved?.name ?? '',
    folder: saved?.folder ?? '',
    teamIds: saved?.teamIds ?? [],
    actions: saved?.actions ?? [],
    templateId: saved?.templateId ?? null,
  }));
  const save = useSaveMacro(saved?.id, () => {
    toast(t.saved);
    onClose();
  });
  const put = (change: Partial<MacroDraft>) => {
    save.reset();
    setDraft((before) => ({ ...before, ...change }));
  };

  return (
    <ContentDialog
      what="macro"
      title={saved?.name ?? t.newMacro}
      {...{ saved, draft, put, save, onClose }}
      onSave={() => save.mutate(draft)}
    >
      <Input.Wrapper label={t.does}>
        <ActionsEditor
          actions={draft.actions}
          pieces={pieces?.actions ?? []}
          problems={problemsIn(save.error)}
          onChange={(actions) => put({ actions })}
        />
      </Input.Wrapper>
      <Select
        label={t.text}
        placeholder={t.noText}
        data={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.templateId ?? null}
        onChange={(templateId) => put({ templateId })}
        clearable
        searchable={templates.length > 7}
      />
    </ContentDialog>
  );
}

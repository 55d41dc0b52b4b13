/** What the dialogues of templates and macros share: name, folder, who sees it, saving and removing. */
import { Group, MultiSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Macro, Template } from '../../../contract/macros.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import type { Saving } from '../../ui/FormFoot.tsx';
import { useTeams } from '../staff/staff.ts';
import { useRemove } from './queries.ts';
import { words } from './words.ts';

interface Shared {
  name: string;
  folder?: string;
  teamIds?: string[];
}

interface Props {
  what: 'template' | 'macro';
  title: string;
  saved: Template | Macro | null;
  draft: Shared;
  put: (change: Shared | Pick<Shared, 'name'> | Pick<Shared, 'folder'> | Pick<Shared, 'teamIds'>) => void;
  save: Saving;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

const width = 680;

export function ContentDialog({ what, title, saved, draft, put, save, onSave, onClose, children }: Props) {
  const t = useWords(words);
  const teams = useTeams();
  const remove = useRemove(what, onClose);
  const removal = saved && {
    title: t.removeTitle(saved.name),
    text: t.removeText,
    removing: remove,
    onRemove: () => remove.mutate(saved.id),
  };
  return (
    <FormDialog
      title={title}
      width={width}
      closeOnClickOutside={false}
      onClose={onClose}
      saving={save}
      action={saved ? t.save : t.create}
      removal={removal}
      onSubmit={onSave}
    >
      <TextInput
        label={t.name}
        value={draft.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={120}
        data-autofocus={saved ? undefined : true}
      />
      {children}
      <Group grow align="flex-start">
        <TextInput
          label={t.folder}
          placeholder={t.folderHint}
          value={draft.folder ?? ''}
          onChange={(event) => put({ folder: event.currentTarget.value })}
          maxLength={60}
        />
        {teams.length > 1 && (
          <MultiSelect
            label={t.teams}
            placeholder={draft.teamIds?.length ? '' : t.everybody}
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.teamIds ?? []}
            onChange={(teamIds) => put({ teamIds })}
          />
        )}
      </Group>
    </FormDialog>
  );
}

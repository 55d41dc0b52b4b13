/** What the dialogues of templates and macros share: name, folder, who sees it, saving and removing. */
import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Macro, Template } from '../../../contract/macros.ts';
import { useWords } from '../../lib/words.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
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
  save: { isPending: boolean; error: Error | null };
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

const width = 680;

export function ContentDialog({ what, title, saved, draft, put, save, onSave, onClose, children }: Props) {
  const t = useWords(words);
  const teams = useTeams();
  const [removing, setRemoving] = useState(false);
  if (removing && saved)
    return <Removing what={what} saved={saved} onDone={onClose} onClose={() => setRemoving(false)} />;
  return (
    <Dialog title={title} width={width} onClose={onClose} closeOnClickOutside={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <Stack gap="md">
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
          <FormError error={save.error} />
          <Group justify="space-between">
            {saved ? (
              <Button variant="subtle" color="var(--k-hot)" onClick={() => setRemoving(true)}>
                {t.remove}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending}>
              {saved ? t.save : t.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface RemovingProps {
  what: 'template' | 'macro';
  saved: Template | Macro;
  onDone: () => void;
  onClose: () => void;
}

function Removing({ what, saved, onDone, onClose }: RemovingProps) {
  const t = useWords(words);
  const remove = useRemove(what, saved, onDone);
  return (
    <Confirm
      title={t.removeTitle(saved.name)}
      text={t.removeText}
      action={t.remove}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    />
  );
}

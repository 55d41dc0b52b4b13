/** The state of the mailbox form: what is typed, what the test has said, and how it comes to be saved. */
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Connection, Preset } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { toast } from '../../ui/toast.ts';
import { isFine, useSaveConnection, useTestConnection } from './changes.ts';
import { type Draft, draftOf, emptyDraft, nameOf, settingsOf, withAddress, withPreset } from './draft.ts';
import { words } from './words.ts';

export type MailboxFormState = ReturnType<typeof useMailboxForm>;

/** @param firstTeam where letters go unless another team is chosen */
export function useMailboxForm(saved: Connection | null, presets: readonly Preset[], firstTeam: string) {
  const [typed, setTyped] = useState<Draft>(() => (saved ? draftOf(saved, presets) : emptyDraft('')));
  const [asked, setAsked] = useState(false);
  const test = useTestConnection(saved?.id);
  const save = useSaveConnection(saved?.id, useLeave(saved));
  const draft = { ...typed, teamId: typed.teamId || firstTeam };
  const settings = settingsOf(draft);

  /** What the test has said holds for what it was asked about only. */
  function change(next: (before: Draft) => Draft) {
    setTyped(next);
    test.reset();
    save.reset();
  }
  function store() {
    const { teamId, enabled } = draft;
    save.mutate({ name: nameOf(draft), teamId, enabled, settings });
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    save.reset();
    if (!draft.enabled) return store();
    const result = await test.mutateAsync(settings).catch(() => null);
    if (result && isFine(result)) store();
  }
  return {
    draft,
    test,
    save,
    /** Somebody has tried to save, so that what is missing may be said. */ asked,
    put: (part: Partial<Draft>) => change((before) => ({ ...before, ...part })),
    putAddress: (address: string) => change((before) => withAddress(before, address, presets)),
    putPreset: (preset: Preset) => change((before) => withPreset(before, preset)),
    tryOut: () => test.mutate(settings),
    store,
    submit,
  };
}

function useLeave(saved: Connection | null): () => void {
  const t = useWords(words);
  const navigate = useNavigate();
  return () => {
    toast(saved ? t.saved : t.connected);
    void navigate({ to: '/settings/mailboxes' });
  };
}

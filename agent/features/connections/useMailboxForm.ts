/** The state of the mailbox form: what is typed, what the test has said, and how it comes to be saved. */
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Consent, ConsentFailure } from '../../../contract/consents.ts';
import type { Connection, Preset } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { toast } from '../../ui/toast.ts';
import { isFine, useSaveConnection, useTestConnection } from './changes.ts';
import {
  type Draft,
  type Login,
  draftOf,
  emptyDraft,
  nameOf,
  settingsOf,
  withAddress,
  withConsent,
  withLogin,
  withPreset,
} from './draft.ts';
import { forgetDraft, keepDraft, keptDraft } from './keptDraft.ts';
import { words } from './words.ts';

export type MailboxFormState = ReturnType<typeof useMailboxForm>;

/** With what the browser has come back from a provider, if it has. */
export interface Return {
  consent: Consent | null;
  failure: ConsentFailure | null;
}

/** @param firstTeam where letters go unless another team is chosen */
export function useMailboxForm(
  saved: Connection | null,
  presets: readonly Preset[],
  firstTeam: string,
  back: Return,
) {
  const [typed, setTyped] = useState<Draft>(() => firstDraft(saved, presets, back));
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
    putLogin: (login: Login, preset: Preset) => change((before) => withLogin(before, login, preset)),
    /** Before the browser goes to the provider. */ keep: () => keepDraft(saved?.id, draft),
    tryOut: () => test.mutate(settings),
    store,
    submit,
  };
}

function firstDraft(saved: Connection | null, presets: readonly Preset[], back: Return): Draft {
  const fresh = saved ? draftOf(saved, presets) : emptyDraft('');
  if (!back.consent && !back.failure) return fresh;
  const typed = keptDraft(saved?.id) ?? fresh;
  return back.consent ? withConsent(typed, back.consent, presets) : typed;
}

function useLeave(saved: Connection | null): () => void {
  const t = useWords(words);
  const navigate = useNavigate();
  return () => {
    forgetDraft();
    toast(saved ? t.saved : t.connected);
    void navigate({ to: '/settings/mailboxes' });
  };
}

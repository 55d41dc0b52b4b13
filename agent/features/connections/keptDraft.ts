/** What was typed into a mailbox's form, kept while its person is at the provider to sign in; without the passwords. */
import type { Draft } from './draft.ts';

const storageKey = 'kvitok.mailboxDraft';
const newOne = 'new';

interface Kept {
  form: string;
  draft: Draft;
}

/** @param id of the mailbox; undefined for a new one */
export function keepDraft(id: string | undefined, draft: Draft): void {
  const kept: Kept = { form: id ?? newOne, draft: { ...draft, password: '', smtpPassword: '' } };
  sessionStorage.setItem(storageKey, JSON.stringify(kept));
}

/** Null when nothing is kept for this form. */
export function keptDraft(id: string | undefined): Draft | null {
  const text = sessionStorage.getItem(storageKey);
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept;
  return kept.form === (id ?? newOne) ? kept.draft : null;
}

export function forgetDraft(): void {
  sessionStorage.removeItem(storageKey);
}

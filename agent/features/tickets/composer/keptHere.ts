/** The text as it stands in this browser until the server has it: nothing typed is lost to a lost connection. */
import type { Draft } from '../../../../contract/tickets.ts';

/** What a composer begins with. */
export type Start = Pick<Draft, 'kind' | 'html' | 'cc' | 'uploads' | 'seenMessageId'>;

const prefix = 'kvitok.draft.';

export function keptHere(number: string): Start | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + number) ?? 'null') as Start | null;
  } catch {
    return null;
  }
}

export function keepHere(number: string, draft: Start): void {
  try {
    localStorage.setItem(prefix + number, JSON.stringify(draft));
  } catch {
    // A full browser store is no reason to stop typing: the server's copy is on its way.
  }
}

export function forgetHere(number: string): void {
  localStorage.removeItem(prefix + number);
}

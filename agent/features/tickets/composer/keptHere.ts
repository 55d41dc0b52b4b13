/** The text of this agent as it stands in this browser until the server has it: nothing typed is lost to a lost connection. */
import type { Draft } from '../../../../contract/drafts.ts';

/** What a composer begins with. */
export type Start = Pick<Draft, 'kind' | 'html' | 'cc' | 'uploads' | 'seenMessageId'>;

const keyOf = (agentId: string, number: string) => `kvitok.draft.${agentId}.${number}`;

export function keptHere(agentId: string, number: string): Start | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(agentId, number)) ?? 'null') as Start | null;
  } catch {
    return null;
  }
}

export function keepHere(agentId: string, number: string, draft: Start): void {
  try {
    localStorage.setItem(keyOf(agentId, number), JSON.stringify(draft));
  } catch {
    // A full browser store is no reason to stop typing: the server's copy is on its way.
  }
}

export function forgetHere(agentId: string, number: string): void {
  localStorage.removeItem(keyOf(agentId, number));
}

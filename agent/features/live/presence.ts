/** Who else is here, as the server last told. */
import { useSyncExternalStore } from 'react';
import type { Presence } from '../../../contract/live.ts';

const nobody: Presence[] = [];
const present = new Map<string, Presence[]>();
const listeners = new Set<() => void>();

export function notePresence(ticketId: string, people: Presence[]): void {
  if (people.length > 0) present.set(ticketId, people);
  else present.delete(ticketId);
  for (const listener of listeners) listener();
}

export function usePresence(ticketId: string): Presence[] {
  return useSyncExternalStore(listen, () => present.get(ticketId) ?? nobody);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

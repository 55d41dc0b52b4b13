/** Which messages were already on this screen: new ones since then make a row bold. Kept in this browser only. */
import { useSyncExternalStore } from 'react';
import type { TicketRow } from '../../../contract/tickets.ts';

const storageKey = 'kvitok.seen';
const keptTickets = 3000;
const listeners = new Set<() => void>();
const seen = new Map<string, string>(remembered());

export function noteSeen(ticketId: string, lastMessageAt: string): void {
  if ((seen.get(ticketId) ?? '') >= lastMessageAt) return;
  seen.delete(ticketId);
  seen.set(ticketId, lastMessageAt);
  for (const oldest of seen.keys()) {
    if (seen.size <= keptTickets) break;
    seen.delete(oldest);
  }
  localStorage.setItem(storageKey, JSON.stringify([...seen]));
  for (const listener of listeners) listener();
}

export function useUnread(row: TicketRow): boolean {
  return useSyncExternalStore(listen, () => isUnread(row));
}

function isUnread({ id, lastMessageAt, statusCategory }: TicketRow): boolean {
  const last = seen.get(id);
  return last === undefined ? statusCategory === 'new' : last < lastMessageAt;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): [string, string][] {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(storageKey) ?? '[]') as [string, string][];
  } catch {
    return [];
  }
}

/** Replies that have been sent but have not left yet: they can be taken back from anywhere in the desk. */
import { useSyncExternalStore } from 'react';

export interface Leaving {
  ticketNumber: string;
  messageId: string;
  /** Milliseconds since the epoch, by this computer's clock. */
  leavesAt: number;
}

let leaving: Leaving[] = [];
const listeners = new Set<() => void>();

export function noteLeaving(reply: Leaving): void {
  set([...leaving.filter((other) => other.messageId !== reply.messageId), reply]);
}

export function forgetLeaving(messageId: string): void {
  set(leaving.filter((other) => other.messageId !== messageId));
}

export function useLeaving(): Leaving[] {
  return useSyncExternalStore(listen, () => leaving);
}

function set(next: Leaving[]): void {
  leaving = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

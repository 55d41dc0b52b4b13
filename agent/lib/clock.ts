/** One ticking clock for the whole page, so that a thousand shown times cost one timer. */
import { useSyncExternalStore } from 'react';

const tickMs = 20_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

export function useNow(): number {
  return useSyncExternalStore(listen, read, read);
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) now = Date.now();
  listeners.add(listener);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): number {
  return now;
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

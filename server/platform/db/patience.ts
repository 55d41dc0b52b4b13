/** Outlasts a database that is away for a moment, for what has happened already and must only be written down. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from './database.ts';

const PAUSE_MS = 200;

/** @param todo may have been done although it failed, so doing it twice must not matter */
export async function untilItIsBack<T>(todo: () => Promise<T>, patienceMs: number): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await todo();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > until) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** Remembers, for one transaction or one request, what does not change within it. */
import type { Reader } from './statement.ts';

const kept = new WeakMap<Reader, Map<string, Promise<unknown>>>();

/** @param key what is asked, such as `account` or `team 42`; a failed question is asked again */
export function onceIn<T>(reader: Reader, key: string, ask: () => Promise<T>): Promise<T> {
  const answers = kept.get(reader) ?? new Map<string, Promise<unknown>>();
  kept.set(reader, answers);
  const known = answers.get(key) as Promise<T> | undefined;
  if (known) return known;
  const asked = ask();
  answers.set(key, asked);
  asked.catch(() => answers.delete(key));
  return asked;
}

/** The transaction itself has changed it. */
export function askAnew(reader: Reader, key: string): void {
  kept.get(reader)?.delete(key);
}

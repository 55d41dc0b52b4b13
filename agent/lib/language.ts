/** The language of the screen: the agent's own once he is known, before that the browser's. */
import { useSyncExternalStore } from 'react';

export type Language = 'ru' | 'en';

const storageKey = 'kvitok.language';
const listeners = new Set<() => void>();
let language: Language = remembered();

export function currentLanguage(): Language {
  return language;
}

export function setLanguage(next: Language): void {
  if (next === language) return;
  language = next;
  globalThis.localStorage?.setItem(storageKey, next);
  showLanguage();
  for (const listener of listeners) listener();
}

/** Tells the browser, screen readers and hyphenation which language the page is in. */
export function showLanguage(): void {
  document.documentElement.lang = language;
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, currentLanguage, currentLanguage);
}

/** A name within a sentence. */
export function quoted(text: string, within: Language = language): string {
  return within === 'ru' ? `«${text}»` : `“${text}”`;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Language {
  const kept = globalThis.localStorage?.getItem(storageKey);
  if (kept === 'ru' || kept === 'en') return kept;
  return globalThis.navigator?.language?.startsWith('en') ? 'en' : 'ru';
}

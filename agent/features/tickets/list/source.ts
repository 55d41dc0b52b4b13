/** Which list is on the screen: a view, or what a search found. */
import { useParams, useSearch } from '@tanstack/react-router';
import { type ViewKey, viewKeys } from '../../../../contract/tickets.ts';

export type Source = { kind: 'view'; view: ViewKey } | { kind: 'search'; q: string };

const storageKey = 'kvitok.view';

export function useSource(): Source {
  const { view } = useParams({ strict: false });
  const { q, in: from } = useSearch({ strict: false });
  const searching = !view && !from && (q !== undefined || location.pathname.startsWith('/search'));
  if (searching) return { kind: 'search', q: q ?? '' };
  return { kind: 'view', view: view ?? from ?? lastView() };
}

/** What a ticket's address says about the list it was opened from. */
export function searchOf(source: Source): { in?: ViewKey; q?: string } {
  return source.kind === 'view' ? { in: source.view } : { q: source.q };
}

export function lastView(): ViewKey {
  const kept = globalThis.localStorage?.getItem(storageKey);
  return viewKeys.find((key) => key === kept) ?? 'unassigned';
}

export function rememberView(view: ViewKey): void {
  localStorage.setItem(storageKey, view);
}

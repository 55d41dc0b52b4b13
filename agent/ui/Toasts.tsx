/** Where short news appears; what draws it comes with the desk, and elsewhere with the first of it. */
import { Suspense, lazy, useSyncExternalStore } from 'react';
import { late } from '../lib/late.ts';

export const loadToasts = late(() => import('@mantine/notifications'));
const Notifications = lazy(async () => ({ default: (await loadToasts()).Notifications }));

let wanted = false;
const onlookers = new Set<() => void>();

export function wantToasts(): void {
  wanted = true;
  for (const look of onlookers) look();
}

export function Toasts() {
  const isWanted = useSyncExternalStore(subscribe, () => wanted);
  return isWanted ? (
    <Suspense fallback={null}>
      <Notifications position="top-center" limit={3} />
    </Suspense>
  ) : null;
}

function subscribe(look: () => void): () => void {
  onlookers.add(look);
  return () => onlookers.delete(look);
}

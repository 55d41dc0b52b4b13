/** A list with nothing in it, which is mostly good news. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ViewKey } from '../../../../contract/tickets.ts';
import { late } from '../../../lib/late.ts';
import { useWords } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/State.tsx';
import { connectionsQuery } from '../../connections/connections.ts';
import { useMay } from '../../session/session.ts';
import { viewIcons } from '../viewIcons.ts';
import { words } from './words.ts';

const NoMailbox = lazy(late(() => import('./NoMailbox.tsx')));

export function EmptyList({ view }: { view: ViewKey }) {
  const { title, text } = useWords(words).empty[view];
  const mayConnect = useMay('settings.manage');
  const { data } = useQuery(connectionsQuery);
  if (mayConnect && view === 'unassigned' && data?.items.length === 0)
    return (
      <Suspense>
        <NoMailbox />
      </Suspense>
    );
  return <EmptyState icon={viewIcons[view]} title={title} text={text} />;
}

/** One of the desk's lists: burning first, as the server orders them. */
import { useDocumentTitle } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useMemo } from 'react';
import type { TicketRow, ViewKey } from '../../../../contract/tickets.ts';
import { useLanguage } from '../../../lib/language.ts';
import { late } from '../../../lib/late.ts';
import { useWords } from '../../../lib/words.ts';
import { TakeNext } from '../../routing/TakeNext.tsx';
import { listQuery } from '../queries.ts';
import { viewWords } from '../viewWords.ts';
import { EmptyList } from './EmptyList.tsx';
import { PaneHeader } from './PaneHeader.tsx';
import { Rows } from './Rows.tsx';
import { rememberView } from './source.ts';

const MacroForList = lazy(late(() => import('../../macros/MacroForList.tsx')));
const product = { ru: 'Квиток', en: 'Kvitok' };
const noRows: TicketRow[] = [];

export function ListPane({ view }: { view: ViewKey }) {
  const t = useWords(viewWords);
  const list = useInfiniteQuery(listQuery(view));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? noRows, [list.data]);
  useEffect(() => rememberView(view), [view]);
  useDocumentTitle(`${t[view]} · ${product[useLanguage()]}`);

  return (
    <>
      <PaneHeader title={t[view]}>
        {view === 'unassigned' && <TakeNext />}
        <Suspense fallback={null}>
          <MacroForList rows={rows} />
        </Suspense>
      </PaneHeader>
      <Rows rows={rows} list={list} empty={<EmptyList view={view} />} label={t[view]} />
    </>
  );
}

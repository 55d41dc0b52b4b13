/** In the head of a list: a macro for some of its tickets. Where there is no macro there is no button. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { TicketRow } from '../../../contract/tickets.ts';
import { late } from '../../lib/late.ts';
import { useWords } from '../../lib/words.ts';
import { useMay } from '../session/session.ts';
import { macrosQuery } from './queries.ts';
import { words } from './words.ts';

const BulkMacro = lazy(late(async () => ({ default: (await import('./BulkMacro.tsx')).BulkMacro })));
const mostAtOnce = 200;

export default function MacroForList({ rows }: { rows: readonly TicketRow[] }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const macros = useQuery({ ...macrosQuery, enabled: useMay('tickets.work') }).data?.items ?? [];
  if (rows.length === 0 || !macros.some(({ actions }) => actions.length > 0)) return null;
  return (
    <>
      <Tooltip label={t.macroForMany}>
        <ActionIcon variant="subtle" color="gray" aria-label={t.macroForMany} onClick={() => setOpen(true)}>
          <Zap size={17} />
        </ActionIcon>
      </Tooltip>
      {open && (
        <Suspense fallback={null}>
          <BulkMacro numbers={[]} rows={rows.slice(0, mostAtOnce)} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

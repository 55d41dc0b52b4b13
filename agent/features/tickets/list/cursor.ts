/** The keyboard's place in a list: up and down move it, Enter opens what is there. */
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useState } from 'react';
import type { TicketRow } from '../../../../contract/tickets.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { prefetchTicket } from '../queries.ts';

interface Cursor {
  /** Of the row. It stays on its ticket when rows move. */
  id: string | null;
  /** Whoever walks by keys within the list has the focus go along; whoever points keeps it where it is. */
  walked: boolean;
}

export function useCursor(
  rows: TicketRow[],
  openNumber: string | undefined,
  open: (number: string) => void,
  box: RefObject<HTMLElement | null>,
  show: (index: number) => void,
): { cursor: Cursor; reach: (id: string) => void } {
  const client = useQueryClient();
  const [cursor, setCursor] = useState<Cursor>({ id: null, walked: false });
  const [followed, setFollowed] = useState<string | undefined>();
  const openId = rows.find((row) => row.number === openNumber)?.id;
  if (openId !== followed) {
    setFollowed(openId);
    if (openId) setCursor({ id: openId, walked: false });
  }
  const at = rows.findIndex((row) => row.id === cursor.id);
  const reach = useCallback(
    (id: string) => setCursor((before) => (before.id === id ? before : { id, walked: false })),
    [],
  );

  function move(step: number) {
    const next = Math.min(rows.length - 1, Math.max(0, at === -1 ? 0 : at + step));
    const row = rows[next];
    if (!row) return;
    const focused = document.activeElement;
    // The row that had the focus may have been scrolled out of being.
    const walkedOn = cursor.walked && focused === document.body;
    setCursor({ id: row.id, walked: walkedOn || box.current?.contains(focused) === true });
    show(next);
    prefetchTicket(client, row.number);
  }
  function openCursor() {
    const row = rows[at];
    if (row) open(row.number);
  }

  useShortcuts({
    ArrowDown: () => move(1),
    KeyJ: () => move(1),
    ArrowUp: () => move(-1),
    KeyK: () => move(-1),
    Enter: openCursor,
    KeyO: openCursor,
  });
  return { cursor, reach };
}

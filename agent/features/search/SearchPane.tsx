/** Search over all tickets of all years; what was typed lives in the address, so it can be shared and gone back to. */
import { CloseButton, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Search, SearchX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useWords } from '../../lib/words.ts';
import { EmptyState } from '../../ui/State.tsx';
import { searchQuery } from '../tickets/queries.ts';
import { Rows } from '../tickets/list/Rows.tsx';
import styles from './SearchPane.module.css';
import { words } from './words.ts';

const typingPauseMs = 220;

export function SearchPane({ q }: { q: string }) {
  const t = useWords(words);
  const { number } = useParams({ strict: false });
  const found = useInfiniteQuery(searchQuery(q));
  const hits = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  const rows = useMemo(() => hits.map((hit) => hit.ticket), [hits]);
  const excerpts = useMemo(() => new Map(hits.map((hit) => [hit.ticket.id, hit.excerpt])), [hits]);

  return (
    <>
      {!number && <VisuallyHidden component="h1">{t.label}</VisuallyHidden>}
      <SearchBox q={q} />
      {q ? (
        <Rows
          rows={rows}
          list={found}
          label={t.results}
          excerpts={excerpts}
          empty={<EmptyState icon={SearchX} title={t.nothing} text={t.advice(q)} />}
        />
      ) : (
        <EmptyState icon={Search} title={t.where} text={t.how} />
      )}
    </>
  );
}

function SearchBox({ q }: { q: string }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const sent = useRef(q);
  const go = useDebouncedCallback((next: string) => {
    sent.current = next.trim();
    void navigate({ to: '/search', search: sent.current ? { q: sent.current } : {}, replace: true });
  }, typingPauseMs);
  // The address may also change by «back»; what was just typed is not overwritten by its own echo.
  useEffect(() => {
    if (q !== sent.current) setTyped(q);
    sent.current = q;
  }, [q]);
  useEffect(() => field.current?.focus(), []);
  useShortcuts({ Slash: () => field.current?.select() });

  function type(next: string) {
    setTyped(next);
    go(next);
  }
  function leaveByKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'Escape' || event.key === 'Enter') field.current?.blur();
  }

  return (
    <search className={styles.box}>
      <TextInput
        ref={field}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={leaveByKey}
        placeholder={t.placeholder}
        aria-label={t.label}
        maxLength={200}
        size="sm"
        leftSection={<Search size={16} />}
        rightSection={typed && <CloseButton size="sm" aria-label={t.clear} onClick={() => type('')} />}
      />
    </search>
  );
}

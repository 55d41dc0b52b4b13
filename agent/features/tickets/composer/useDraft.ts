/** Keeps what is being written: at once in the browser, a moment later on the server. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dropDraft, saveDraft } from '../../../../contract/drafts.ts';
import { call } from '../../../lib/api.ts';
import { useMe } from '../../session/session.ts';
import { draftQuery } from '../queries.ts';
import { forgetHere, keepHere, type Start } from './keptHere.ts';

const pauseMs = 700;

export type DraftState = 'idle' | 'saving' | 'saved' | 'kept';

export interface DraftKeeper {
  state: DraftState;
  keep: (draft: Start) => void;
  /** It has been sent: nothing more may be saved. */
  finish: () => void;
  /** Throw it away. */
  drop: () => void;
}

export function useDraft(number: string): DraftKeeper {
  const client = useQueryClient();
  const me = useMe().agent.id;
  const [state, setState] = useState<DraftState>('idle');
  const waiting = useRef<Start | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const draft = waiting.current;
    if (!draft) return;
    waiting.current = null;
    setState('saving');
    const saved = await save(number, draft).catch(() => false);
    // Typed meanwhile: the later text is still on its way.
    if (saved && !waiting.current) forgetHere(me, number);
    if (!saved) waiting.current ??= draft;
    setState(saved ? 'saved' : 'kept');
    client.setQueryData(
      draftQuery(number).queryKey,
      { draft: { ...draft, updatedAt: new Date().toISOString() } },
      {
        updatedAt: client.getQueryState(draftQuery(number).queryKey)?.dataUpdatedAt,
      },
    );
  }, [client, me, number]);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
    forgetHere(me, number);
    setState('idle');
    client.setQueryData(draftQuery(number).queryKey, { draft: null });
  }, [client, me, number]);

  useEffect(() => {
    const leave = () => void flush();
    document.addEventListener('visibilitychange', leave);
    globalThis.addEventListener('online', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      globalThis.removeEventListener('online', leave);
      leave();
    };
  }, [flush]);

  return useMemo(
    () => ({
      state,
      keep: (draft) => {
        waiting.current = draft;
        keepHere(me, number, draft);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flush(), pauseMs);
      },
      finish: stop,
      drop: () => {
        stop();
        void call(dropDraft, { params: { number } });
      },
    }),
    [state, me, number, flush, stop],
  );
}

async function save(number: string, draft: Start): Promise<true> {
  const { uploads, ...rest } = draft;
  await call(saveDraft, { params: { number }, body: { ...rest, uploadIds: uploads.map((file) => file.id) } });
  return true;
}

/** Whether something is being written in a ticket, and what: a reply or a note. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Draft } from '../../../../contract/drafts.ts';
import { useMe } from '../../session/session.ts';
import { draftQuery } from '../queries.ts';
import { keptHere, type Start } from './keptHere.ts';

export type Kind = Draft['kind'];

export interface ComposerState {
  kind: Kind | null;
  /** Counts up each time a key or a button asks for the text field. */
  focus: number;
  /** What to begin with; undefined while it is not known. */
  start: Start | null | undefined;
  /** A new value makes the editor begin anew. */
  version: string;
  open: (kind: Kind) => void;
  close: () => void;
}

export function useComposer(number: string): ComposerState {
  const me = useMe().agent.id;
  const draft = useQuery(draftQuery(number));
  const [chosen, setChosen] = useState<Kind | 'folded' | null>(null);
  const [focus, setFocus] = useState(0);
  const start =
    draft.isPending && !draft.error ? undefined : (keptHere(me, number) ?? draft.data?.draft ?? null);
  const version = String(draft.dataUpdatedAt);
  const [known, setKnown] = useState(version);
  if (version !== known) {
    setKnown(version);
    // A draft that came from the server, as after «undo», is shown at once.
    if (draft.data?.draft) setChosen(null);
  }
  const kind = chosen === 'folded' ? null : (chosen ?? start?.kind ?? null);

  const open = useCallback((next: Kind) => {
    setChosen(next);
    setFocus((before) => before + 1);
  }, []);
  const close = useCallback(() => setChosen('folded'), []);
  return { kind, focus, start, version, open, close };
}

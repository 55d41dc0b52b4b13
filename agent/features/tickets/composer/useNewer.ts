/** Whether the thread has something that the writer has not seen when he began. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Message } from '../../../../contract/thread.ts';
import { useMe } from '../../session/session.ts';
import { threadQuery } from '../queries.ts';

export interface Newer {
  /** The newest message that somebody else wrote after the writer began. */
  message: Message | null;
  /** The newest message that the writer has seen. */
  seenId: string | null;
  /** He tried to send all the same: offer «send anyway». */
  insisting: boolean;
  insist: () => void;
  /** Show it, and count it as seen. */
  read: () => void;
}

export function useNewer(number: string, seenBefore: string | null): Newer {
  const me = useMe().agent.id;
  const thread = useInfiniteQuery(threadQuery(number));
  const messages = thread.data?.pages[0]?.items.filter((item) => item.kind === 'message') ?? [];
  const newest = messages.at(-1) ?? null;
  const [seen, setSeen] = useState(seenBefore);
  const [insisting, setInsisting] = useState(false);
  const seenAt = messages.findIndex((message) => message.id === seen);
  // What was seen may have been taken back since, as by «undo»: then all that is here has been seen.
  const lost = seenAt === -1 && thread.data?.pages[0]?.before === null;
  if (newest && (seen === null || lost)) setSeen(newest.id);

  const unseen = messages.slice(seenAt + 1).filter((message) => message.purpose === 'message');
  // What I wrote myself in another tab is no news, unless the server insists that it is.
  const message = unseen.findLast((later) => insisting || later.author.id !== me) ?? null;

  return {
    message: seen === null || lost ? null : message,
    seenId: seen,
    insisting,
    insist: () => {
      void thread.refetch();
      setInsisting(true);
    },
    read: () => {
      document.querySelector(`[data-message="${message?.id}"]`)?.scrollIntoView({ block: 'start' });
      setSeen(newest?.id ?? null);
      setInsisting(false);
    },
  };
}

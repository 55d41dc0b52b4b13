/** Keeps this tab true while it is open. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ClientSays } from '../../../contract/live.ts';
import { tellSignedOut } from '../../lib/api.ts';
import { type Live, startLive } from '../../lib/live.ts';
import { sessionQuery } from '../session/session.ts';
import { notePresence } from './presence.ts';
import { refresher } from './refresh.ts';

const nervousMs = 2500;
let live: Live | null = null;
const onConnect = new Set<() => void>();

/** True while the line is lost for longer than a blink. */
export function useLive(): boolean {
  const client = useQueryClient();
  const [lost, setLost] = useState(false);

  useEffect(() => {
    const refresh = refresher(client);
    let worry: ReturnType<typeof setTimeout> | undefined;
    live = startLive(client.getQueryData(sessionQuery.queryKey)?.cursor ?? null, {
      onFacts: refresh.take,
      onResync: refresh.takeAll,
      onPresence: notePresence,
      onSignedOut: tellSignedOut,
      onConnected: (connected) => {
        clearTimeout(worry);
        if (connected) setLost(false);
        else worry = setTimeout(() => setLost(true), nervousMs);
        if (connected) for (const listener of onConnect) listener();
      },
    });
    return () => {
      clearTimeout(worry);
      live?.stop();
      live = null;
      refresh.stop();
    };
  }, [client]);

  return lost;
}

export function sayLive(words: ClientSays): void {
  live?.say(words);
}

/** Said again each time the line comes back. */
export function whenConnected(listener: () => void): () => void {
  onConnect.add(listener);
  return () => onConnect.delete(listener);
}

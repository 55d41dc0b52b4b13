/** Mailboxes and their health, known mail providers. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Connection, listConnections, listPresets } from '../../../contract/mail.ts';
import { call } from '../../lib/api.ts';

export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: () => call(listConnections),
  staleTime: 5 * 60_000,
});

/** Hints come in the reader's language, so that changing it fetches them anew. */
export const presetsQuery = (language: string) =>
  queryOptions({ queryKey: ['presets', language], queryFn: () => call(listPresets), staleTime: Infinity });

export type Trouble = 'failing' | 'silent';

/** The worst that is the matter with a connection; null when nothing is. */
export function troubleOf({ inboundHealth, outboundHealth }: Connection): Trouble | null {
  const states = [inboundHealth.state, outboundHealth.state];
  if (states.includes('failing')) return 'failing';
  return states.includes('silent') ? 'silent' : null;
}

const none: Connection[] = [];

/** Connections that need somebody, the broken before the silent. */
export function useTroubled(): Connection[] {
  const { data } = useQuery(connectionsQuery);
  if (!data) return none;
  const broken = data.items.filter((one) => troubleOf(one) === 'failing');
  return [...broken, ...data.items.filter((one) => troubleOf(one) === 'silent')];
}

/** Trying, saving and removing a mailbox. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BodyOf, ReplyOf } from '../../../contract/endpoint.ts';
import {
  type EmailSettings,
  createConnection,
  removeConnection,
  testConnection,
  updateConnection,
} from '../../../contract/mail.ts';
import { call } from '../../lib/api.ts';
import { connectionsQuery } from './connections.ts';

export type TestResult = ReplyOf<typeof testConnection>;
type Input = NonNullable<BodyOf<typeof createConnection>>;

export function isFine({ inbound, outbound }: TestResult): boolean {
  return inbound.ok && outbound.ok;
}

export function useTestConnection(id: string | undefined) {
  return useMutation({
    mutationFn: (settings: EmailSettings) =>
      call(testConnection, { body: { ...(id !== undefined && { id }), settings } }),
  });
}

export function useSaveConnection(id: string | undefined, onSaved: () => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Input) =>
      id === undefined ? call(createConnection, { body }) : call(updateConnection, { params: { id }, body }),
    onSuccess: async () => {
      await refresh();
      onSaved();
    },
  });
}

export function useRemoveConnection(id: string, onRemoved: () => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => call(removeConnection, { params: { id } }),
    onSuccess: async () => {
      onRemoved();
      await refresh();
    },
  });
}

function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: connectionsQuery.queryKey });
}

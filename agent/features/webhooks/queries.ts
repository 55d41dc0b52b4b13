/** Webhooks and their deliveries. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Webhook,
  createWebhook,
  listWebhookDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  updateWebhook,
} from '../../../contract/webhooks.ts';
import { call } from '../../lib/api.ts';
import { useMay } from '../session/session.ts';

export const webhooksQuery = queryOptions({ queryKey: ['webhooks'], queryFn: () => call(listWebhooks) });

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: () => call(listWebhookDeliveries, { params: { id } }),
  });

const none: Webhook[] = [];

export function useWebhooks(): Webhook[] {
  return useQuery({ ...webhooksQuery, enabled: useMay('settings.manage') }).data?.items ?? none;
}

export interface WebhookDraft {
  name: string;
  url: string;
  enabled: boolean;
}

/** Gives the secret of a new one. */
export function useSaveWebhook(id: string | undefined, onSaved: (secret: string | null) => void) {
  return useChange(async ({ name, url, enabled }: WebhookDraft) => {
    if (id === undefined) return (await call(createWebhook, { body: { name, url } })).secret;
    await call(updateWebhook, { params: { id }, body: { name, url, enabled } });
    return null;
  }, onSaved);
}

export function useRemoveWebhook(onDone: () => void) {
  return useChange((id: string) => call(removeWebhook, { params: { id } }), onDone);
}

export function usePing(id: string, onDone: () => void) {
  return useChange(() => call(pingWebhook, { params: { id } }), onDone);
}

function useChange<Input, Result>(
  mutationFn: (input: Input) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
      onDone(result);
    },
  });
}

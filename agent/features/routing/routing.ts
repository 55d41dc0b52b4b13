/** Queues, workers and the rules of giving out, as the settings ask and change them. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type WorkSettings,
  getWorkSettings,
  setTeamLines,
  updateWorkSettings,
  updateWorker,
} from '../../../contract/availability.ts';
import type { BodyOf } from '../../../contract/endpoint.ts';
import { type Queue, listQueues, setQueue } from '../../../contract/routing.ts';
import { call } from '../../lib/api.ts';
import { toastError } from '../../ui/toast.ts';

export const queuesQuery = queryOptions({ queryKey: ['queues'], queryFn: () => call(listQueues) });
export const workSettingsQuery = queryOptions({
  queryKey: ['workers', 'settings'],
  queryFn: () => call(getWorkSettings),
});

function useSaving<Input>(save: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: () =>
      Promise.all([['queues'], ['workers']].map((queryKey) => client.invalidateQueries({ queryKey }))),
    onError: (error: Error) => toastError(error),
  });
}

export const useSetQueue = () => useSaving((queue: Queue) => call(setQueue, { body: queue }));

export const useSetTeamLines = () =>
  useSaving(({ id, lines }: { id: string; lines: number[] }) =>
    call(setTeamLines, { params: { id }, body: { lines } }),
  );

export const useSetWorkSettings = () =>
  useSaving((wishes: Partial<WorkSettings>) => call(updateWorkSettings, { body: wishes }));

export type WorkerChange = NonNullable<BodyOf<typeof updateWorker>>;

export const useUpdateWorker = () =>
  useSaving(({ id, ...change }: WorkerChange & { id: string }) =>
    call(updateWorker, { params: { id }, body: change }),
  );

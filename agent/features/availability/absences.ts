/** Planned absences, and what one would hand over. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { endAbsence, listAbsences, planAbsence } from '../../../contract/availability.ts';
import type { BodyOf } from '../../../contract/endpoint.ts';
import { previewAbsence } from '../../../contract/routing.ts';
import { call } from '../../lib/api.ts';
import { toastError } from '../../ui/toast.ts';

export const absencesQuery = queryOptions({ queryKey: ['absences'], queryFn: () => call(listAbsences) });

export const previewQuery = (agentId: string, substituteId: string | null) =>
  queryOptions({
    queryKey: ['absences', 'preview', agentId, substituteId],
    queryFn: () => call(previewAbsence, { query: { agentId, ...(substituteId && { substituteId }) } }),
    placeholderData: keepPreviousData,
  });

export type Plan = NonNullable<BodyOf<typeof planAbsence>>;

export function usePlanAbsence(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (plan: Plan) => call(planAbsence, { body: plan }),
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: ['absences'] });
    },
  });
}

export function useEndAbsence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(endAbsence, { params: { id } }),
    onSuccess: () =>
      Promise.all([['absences'], ['workers']].map((queryKey) => client.invalidateQueries({ queryKey }))),
    onError: toastError,
  });
}

/** Inspections and what is watched for. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type InspectionPolicy,
  type InspectionPolicyDraft,
  closeInspection,
  createInspectionPolicy,
  getInspection,
  listInspectionPolicies,
  listInspections,
  removeInspectionPolicy,
  updateInspectionPolicy,
} from '../../../contract/inspections.ts';
import { call } from '../../lib/api.ts';

export const inspectionsQuery = queryOptions({
  queryKey: ['inspections'],
  queryFn: () => call(listInspections),
});

export const policiesQuery = queryOptions({
  queryKey: ['inspections', 'policies'],
  queryFn: () => call(listInspectionPolicies),
});

export const inspectionQuery = (id: string) =>
  queryOptions({ queryKey: ['inspections', id], queryFn: () => call(getInspection, { params: { id } }) });

export function useSavePolicy(saved: InspectionPolicy | null, onDone: () => void) {
  return useChange(
    (body: InspectionPolicyDraft) =>
      saved
        ? call(updateInspectionPolicy, { params: { id: saved.id }, body })
        : call(createInspectionPolicy, { body }),
    onDone,
  );
}

export function useRemovePolicy(onDone: () => void) {
  return useChange((id: string) => call(removeInspectionPolicy, { params: { id } }), onDone);
}

export function useConclude(id: string, onDone: () => void) {
  return useChange(
    (conclusion: string) => call(closeInspection, { params: { id }, body: { conclusion } }),
    onDone,
  );
}

function useChange<Input>(mutationFn: (input: Input) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: inspectionsQuery.queryKey });
      onDone();
    },
  });
}

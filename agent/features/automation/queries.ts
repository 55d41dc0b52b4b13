/** Rules, and the pieces that they are made of. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Rule,
  type RuleDraft,
  createRule,
  listPieces,
  listRuleRuns,
  listRuleVersions,
  listRules,
  orderRules,
  removeRule,
  restoreRule,
  switchRule,
  updateRule,
} from '../../../contract/automation.ts';
import { call } from '../../lib/api.ts';
import { toastError } from '../../ui/toast.ts';

export const piecesQuery = queryOptions({
  queryKey: ['pieces'],
  queryFn: () => call(listPieces),
  staleTime: Infinity,
});

export const rulesQuery = queryOptions({ queryKey: ['rules'], queryFn: () => call(listRules) });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['rules', id, 'versions'],
    queryFn: () => call(listRuleVersions, { params: { id } }),
  });

export const runsQuery = (id: string) =>
  queryOptions({ queryKey: ['rules', id, 'runs'], queryFn: () => call(listRuleRuns, { params: { id } }) });

export function usePieces() {
  return useQuery(piecesQuery).data;
}

export function useSaveRule(saved: Rule | null, onSaved: (rule: Rule) => void) {
  const refresh = useRefreshRules();
  return useMutation({
    mutationFn: (draft: RuleDraft) =>
      saved
        ? call(updateRule, { params: { id: saved.id }, body: { ...draft, version: saved.version } })
        : call(createRule, { body: draft }),
    onSuccess: async (rule) => {
      await refresh();
      onSaved(rule);
    },
  });
}

export function useSwitchRule() {
  const refresh = useRefreshRules();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      call(switchRule, { params: { id }, body: { enabled } }),
    onSettled: refresh,
    onError: toastError,
  });
}

export function useOrderRules() {
  const refresh = useRefreshRules();
  return useMutation({
    mutationFn: (ids: string[]) => call(orderRules, { body: { ids } }),
    onSettled: refresh,
    onError: toastError,
  });
}

export function useRemoveRule(id: string, onRemoved: () => void) {
  const refresh = useRefreshRules();
  return useMutation({
    mutationFn: () => call(removeRule, { params: { id } }),
    onSuccess: async () => {
      onRemoved();
      await refresh();
    },
  });
}

export function useRestoreRule(id: string) {
  const refresh = useRefreshRules();
  return useMutation({
    mutationFn: (version: number) => call(restoreRule, { params: { id, version } }),
    onSuccess: refresh,
    onError: toastError,
  });
}

function useRefreshRules(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: rulesQuery.queryKey });
}

/** Promises: what the screens ask the server. */
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import {
  explainDeadlines,
  getAttainment,
  listPolicies,
  listPolicyVersions,
  type slaGroups,
} from '../../../contract/sla.ts';
import { call } from '../../lib/api.ts';

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: () => call(listPolicies),
});

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['policies', id, 'versions'],
    queryFn: () => call(listPolicyVersions, { params: { id } }),
  });

/** Its key begins as the ticket's own, so that it is fetched anew whenever the ticket is. */
export const deadlinesQuery = (number: string) =>
  queryOptions({
    queryKey: ['ticket', number, 'deadlines'],
    queryFn: ({ signal }) => call(explainDeadlines, { params: { number }, signal }),
  });

export type Group = (typeof slaGroups)[number];
export const attainmentQuery = (by: Group, weeks: number, supervised: boolean) =>
  queryOptions({
    queryKey: ['attainment', by, weeks, supervised],
    queryFn: () => call(getAttainment, { query: { by, weeks, ...(supervised && { supervised }) } }),
    staleTime: 60_000,
  });

export function useRefreshPolicies(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['policies'] });
}

/** Agents, teams and statuses: short lists that every screen needs and that seldom change. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Agent, type Team, listAgents, listTeams } from '../../../contract/staff.ts';
import { type Status, listStatuses } from '../../../contract/statuses.ts';
import { call } from '../../lib/api.ts';

const staleTime = 5 * 60_000;

export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: () => call(listAgents),
  staleTime,
});
export const teamsQuery = queryOptions({ queryKey: ['teams'], queryFn: () => call(listTeams), staleTime });
export const statusesQuery = queryOptions({
  queryKey: ['statuses'],
  queryFn: () => call(listStatuses),
  staleTime: Infinity,
});

const noAgents: Agent[] = [];
const noTeams: Team[] = [];
const noStatuses: Status[] = [];

export function useAgents(): Agent[] {
  return useQuery(agentsQuery).data?.items ?? noAgents;
}
export function useTeams(): Team[] {
  return useQuery(teamsQuery).data?.items ?? noTeams;
}
export function useStatuses(): Status[] {
  return useQuery(statusesQuery).data?.items ?? noStatuses;
}

/** Those to which a person may go from one, and the one itself. */
export function useStatusesFrom(statusId: string): Status[] {
  const statuses = useStatuses();
  const { barred = [] } = statuses.find((status) => status.id === statusId) ?? {};
  return statuses.filter((status) => !barred.includes(status.id));
}

const noNames: { id: string; name: string }[] = [];

/** What old history calls by name. */
export function useRemovedStatuses(): { id: string; name: string }[] {
  return useQuery(statusesQuery).data?.removed ?? noNames;
}

/** After a change of agents or teams; who I am may have changed with them. */
export function useRefreshStaff(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(['agents', 'teams', 'session'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

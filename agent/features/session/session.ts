/** Who works at this screen and what he may do. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Permission } from '../../../contract/permissions.ts';
import { getSession } from '../../../contract/staff.ts';
import { call } from '../../lib/api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call(getSession),
  staleTime: Infinity,
  retry: false,
});

/** Below the signed-in route the session is always there. */
export function useMe() {
  return useSuspenseQuery(sessionQuery).data;
}

export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}

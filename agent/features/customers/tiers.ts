/** Levels of service: a short list that seldom changes. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Tier, listTiers } from '../../../contract/customers.ts';
import { call } from '../../lib/api.ts';

const staleTime = 5 * 60_000;

export const tiersQuery = queryOptions({ queryKey: ['tiers'], queryFn: () => call(listTiers), staleTime });

const noTiers: Tier[] = [];

/** The best first. */
export function useTiers(): Tier[] {
  return useQuery(tiersQuery).data?.items ?? noTiers;
}

/** Who is there, as the screens ask it; and the pulse that says that this screen is open. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  type Worker,
  getMyAvailability,
  listTeamLines,
  listWorkers,
  noteSeen,
  setMyAvailability,
} from '../../../contract/availability.ts';
import { call } from '../../lib/api.ts';
import { toastError } from '../../ui/toast.ts';
import { useMay } from '../session/session.ts';

const staleTime = 60_000;
const pulseMs = 60_000;

export const workersQuery = queryOptions({
  queryKey: ['workers'],
  queryFn: ({ signal }) => call(listWorkers, { signal }),
  staleTime,
});
export const teamLinesQuery = queryOptions({
  queryKey: ['workers', 'teamLines'],
  queryFn: ({ signal }) => call(listTeamLines, { signal }),
  staleTime,
});
export const myAvailabilityQuery = queryOptions({
  queryKey: ['workers', 'me'],
  queryFn: ({ signal }) => call(getMyAvailability, { signal }),
  staleTime,
});

const nobody: Worker[] = [];

export function useWorkers(): Worker[] {
  return useQuery(workersQuery).data?.items ?? nobody;
}

export function useSetMyAvailability() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (state: 'online' | 'away') => call(setMyAvailability, { body: { state } }),
    onSuccess: (mine) => {
      client.setQueryData(myAvailabilityQuery.queryKey, mine);
      return client.invalidateQueries({ queryKey: ['workers'] });
    },
    onError: toastError,
  });
}

/** Where the company wants it, an open screen says every minute that it is there. */
export function usePulse(): void {
  const mayWork = useMay('tickets.work');
  const wanted = useQuery({ ...myAvailabilityQuery, enabled: mayWork }).data?.awayAfterMinutes != null;
  useEffect(() => {
    if (!wanted) return;
    const beat = () => void call(noteSeen).catch(() => undefined);
    beat();
    const pulse = setInterval(beat, pulseMs);
    return () => clearInterval(pulse);
  }, [wanted]);
}

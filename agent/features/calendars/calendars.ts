/** Calendars of working time and what is known of years: what the screens ask the server. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Calendar, listCalendarPresets, listCalendars } from '../../../contract/calendars.ts';
import { call } from '../../lib/api.ts';

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: () => call(listCalendars),
});

export const calendarPresetsQuery = (language: string) =>
  queryOptions({
    queryKey: ['calendarPresets', language],
    queryFn: () => call(listCalendarPresets),
    staleTime: Infinity,
  });

const none: Calendar[] = [];

export function useCalendars(): Calendar[] {
  return useQuery(calendarsQuery).data?.items ?? none;
}

export function useRefreshCalendars(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: calendarsQuery.queryKey });
}

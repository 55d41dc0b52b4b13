/** The company's objects on the screens: what is asked of the server, and what is fetched anew after a change. */
import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type SubjectKind,
  getSubject,
  listCustomerSubjects,
  listKinds,
  listSubjectCustomers,
  listSubjectTickets,
  listTicketSubjects,
  searchSubjects,
} from '../../../contract/subjects.ts';
import { call } from '../../lib/api.ts';

const staleTime = 5 * 60_000;

export const kindsQuery = queryOptions({
  queryKey: ['subjects', 'kinds'],
  queryFn: () => call(listKinds),
  staleTime,
});

const noKinds: SubjectKind[] = [];

/** Archived ones too: their objects stay. */
export function useKinds(): SubjectKind[] {
  return useQuery(kindsQuery).data?.items ?? noKinds;
}

export const subjectQuery = (id: string) =>
  queryOptions({
    queryKey: ['subjects', 'one', id],
    queryFn: ({ signal }) => call(getSubject, { params: { id }, signal }),
  });

export const foundQuery = (q: string, kindId?: string) =>
  infiniteQueryOptions({
    queryKey: ['subjects', 'found', kindId, q],
    queryFn: ({ pageParam, signal }) =>
      call(searchSubjects, {
        query: { ...(q ? { q } : {}), ...(kindId ? { kindId } : {}), cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const subjectTicketsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['subjects', 'tickets', id],
    queryFn: ({ pageParam, signal }) =>
      call(listSubjectTickets, { params: { id }, query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const subjectCustomersQuery = (id: string) =>
  queryOptions({
    queryKey: ['subjects', 'customers', id],
    queryFn: ({ signal }) => call(listSubjectCustomers, { params: { id }, signal }),
  });

export const ticketSubjectsQuery = (number: string) =>
  queryOptions({
    // Under the thread's key: a fact of the ticket fetches it anew.
    queryKey: ['thread', number, 'subjects'],
    queryFn: ({ signal }) => call(listTicketSubjects, { params: { number }, signal }),
  });

export const customerSubjectsQuery = (id: string) =>
  queryOptions({
    queryKey: ['subjects', 'ofCustomer', id],
    queryFn: ({ signal }) => call(listCustomerSubjects, { params: { id }, signal }),
  });

export function useRefreshSubjects(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['subjects'] });
}

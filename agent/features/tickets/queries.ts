/** What the ticket screens ask the server, and under which keys the answers are kept. */
import { type QueryClient, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getCard } from '../../../contract/customers.ts';
import { getDraft } from '../../../contract/drafts.ts';
import { search } from '../../../contract/search.ts';
import { getThread } from '../../../contract/thread.ts';
import { type ViewKey, countViews, getTicket, listTickets } from '../../../contract/tickets.ts';
import { call } from '../../lib/api.ts';

const rowsAPage = 50;
const itemsAPage = 50;

export const listQuery = (view: ViewKey) =>
  infiniteQueryOptions({
    queryKey: ['list', view],
    queryFn: ({ pageParam, signal }) =>
      call(listTickets, { query: { view, limit: rowsAPage, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const searchQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['search', q],
    queryFn: ({ pageParam, signal }) => call(search, { query: { q, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: q.length > 0,
  });

export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: ({ signal }) => call(countViews, { signal }),
});

export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ['ticket', number],
    queryFn: ({ signal }) => call(getTicket, { params: { number }, signal }),
  });

/** Pages go back in time: the first page is the newest. */
export const threadQuery = (number: string) =>
  infiniteQueryOptions({
    queryKey: ['thread', number],
    queryFn: ({ pageParam, signal }) =>
      call(getThread, { params: { number }, query: { limit: itemsAPage, before: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.before ?? undefined,
  });

export const draftQuery = (number: string) =>
  queryOptions({
    queryKey: ['draft', number],
    queryFn: ({ signal }) => call(getDraft, { params: { number }, signal }),
    // Live updates never touch what somebody is writing.
    staleTime: Infinity,
    gcTime: 0,
  });

export const cardQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['card', customerId],
    queryFn: ({ signal }) => call(getCard, { params: { id: customerId }, signal }),
  });

/** Ahead of the click: the ticket under the pointer or the list's cursor. */
export function prefetchTicket(client: QueryClient, number: string): void {
  void client.prefetchQuery({ ...ticketQuery(number), staleTime: 10_000 });
  void client.prefetchInfiniteQuery({ ...threadQuery(number), staleTime: 10_000 });
}

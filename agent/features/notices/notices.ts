/** What the bell asks the server, and what it tells it. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { BodyOf } from '../../../contract/endpoint.ts';
import { countNotices, listNotices, readNotices } from '../../../contract/notices.ts';
import { call } from '../../lib/api.ts';

const aPage = 30;

const countQuery = queryOptions({
  queryKey: ['notices', 'count'],
  queryFn: ({ signal }) => call(countNotices, { signal }),
});

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'list'],
  queryFn: ({ pageParam, signal }) =>
    call(listNotices, { query: { limit: aPage, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export function useUnread(): number {
  return useQuery(countQuery).data?.unread ?? 0;
}

export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof readNotices>) => call(readNotices, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}

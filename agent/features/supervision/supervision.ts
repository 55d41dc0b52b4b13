/** What the supervisor's screen asks the server, and how it hands tickets round. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { BodyOf } from '../../../contract/endpoint.ts';
import { getSupervision, listSupervised, reassign } from '../../../contract/supervision.ts';
import { call } from '../../lib/api.ts';
import { toastError } from '../../ui/toast.ts';

/** Times pass also when nothing happens. */
const refreshMs = 30_000;

/** What is looked into: a queue, or the hands of an agent. */
export type Source = { teamId: string; line: number } | { assigneeId: string };

export const supervisionQuery = queryOptions({
  queryKey: ['supervision'],
  queryFn: ({ signal }) => call(getSupervision, { signal }),
  refetchInterval: refreshMs,
});

export const supervisedQuery = (source: Source) =>
  queryOptions({
    queryKey: ['supervision', source],
    queryFn: ({ signal }) => call(listSupervised, { query: source, signal }),
  });

export type Order = NonNullable<BodyOf<typeof reassign>>;

export function useReassign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: Order) => call(reassign, { body: order }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['supervision'] }),
    onError: toastError,
  });
}

const dragType = 'application/x-kvitok-tickets';

export function putDragged(transfer: DataTransfer, numbers: readonly string[]): void {
  transfer.setData(dragType, JSON.stringify(numbers));
  transfer.effectAllowed = 'move';
}
export function isDragged(transfer: DataTransfer): boolean {
  return transfer.types.includes(dragType);
}
export function takeDragged(transfer: DataTransfer): string[] {
  const text = transfer.getData(dragType);
  return text ? (JSON.parse(text) as string[]) : [];
}

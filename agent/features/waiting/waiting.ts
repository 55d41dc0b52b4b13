/** What the screens of waiting ask the server, and what they tell it. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  type FollowUpPlan,
  type WaitingReason,
  addReminder,
  getWaiting,
  getWaitingSettings,
  listPlans,
  listReminders,
  removeReminder,
  skipStep,
  snoozeTicket,
  startPlan,
  stopPlan,
  wakeTicket,
} from '../../../contract/waiting.ts';
import { call } from '../../lib/api.ts';
import { toastError } from '../../ui/toast.ts';

export const waitingSettingsQuery = queryOptions({
  queryKey: ['waitingSettings', 'settings'],
  queryFn: ({ signal }) => call(getWaitingSettings, { signal }),
});
export const plansQuery = queryOptions({
  queryKey: ['waitingSettings', 'plans'],
  queryFn: ({ signal }) => call(listPlans, { signal }),
});
/** Those that may be started. */
export function usePlans(): FollowUpPlan[] {
  return (useQuery(plansQuery).data?.items ?? []).filter((plan) => plan.active);
}

/** Below the ticket's own key, so that every fact about the ticket refreshes it. */
export const waitingQuery = (number: string) =>
  queryOptions({
    queryKey: ['ticket', number, 'waiting'],
    queryFn: ({ signal }) => call(getWaiting, { params: { number }, signal }),
  });
export const remindersQuery = infiniteQueryOptions({
  queryKey: ['notices', 'reminders'],
  queryFn: ({ pageParam, signal }) => call(listReminders, { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export function useStartPlan(number: string) {
  return useWaitingChange(number, (planId: string) =>
    call(startPlan, { params: { number }, body: { planId } }),
  );
}
export function useStopPlan(number: string) {
  return useWaitingChange(number, () => call(stopPlan, { params: { number } }));
}
export function useSkipStep(number: string) {
  return useWaitingChange(number, () => call(skipStep, { params: { number } }));
}
export function useSnooze(number: string) {
  return useWaitingChange(number, (until: string) =>
    call(snoozeTicket, { params: { number }, body: { until } }),
  );
}
export function useWake(number: string) {
  return useWaitingChange(number, () => call(wakeTicket, { params: { number } }));
}
export function useRemind(number: string) {
  return useWaitingChange(number, (body: { at: string; text: string }) =>
    call(addReminder, { params: { number }, body }),
  );
}
export function useDropReminder(number: string) {
  return useWaitingChange(number, (id: string) => call(removeReminder, { params: { id } }));
}

function useWaitingChange<Input>(number: string, mutationFn: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation<unknown, Error, Input>({
    mutationFn,
    onError: toastError,
    onSettled: () => {
      for (const queryKey of [['ticket', number], ['thread', number], ['list'], ['counts'], ['notices']])
        void client.invalidateQueries({ queryKey });
    },
  });
}

export function reasonsFor(reasons: readonly WaitingReason[], category: string): WaitingReason[] {
  return reasons.filter((reason) => reason.category === category);
}

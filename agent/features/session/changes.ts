/** Changing my own language and theme: at once here, then on the server. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BodyOf } from '../../../contract/endpoint.ts';
import { signOut, signOutEverywhere, updateMe } from '../../../contract/staff.ts';
import { call, tellSignedOut } from '../../lib/api.ts';
import { toastError } from '../../ui/toast.ts';
import { sessionQuery } from './session.ts';

type Change = NonNullable<BodyOf<typeof updateMe>>;

export function useUpdateMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => call(updateMe, { body: change }),
    onMutate: (change) => {
      client.setQueryData(sessionQuery.queryKey, (me) => {
        if (!me) return me;
        const { theme = me.theme, signature = me.signature, ...agent } = change;
        return { ...me, theme, signature, agent: { ...me.agent, ...agent } };
      });
    },
    onSuccess: (me) => client.setQueryData(sessionQuery.queryKey, me),
    onError: (error) => {
      toastError(error);
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

export function useSignOut() {
  return useMutation({
    mutationFn: (everywhere: boolean) => call(everywhere ? signOutEverywhere : signOut),
    onSuccess: tellSignedOut,
    onError: toastError,
  });
}

/** App registrations, consents, and the way to the provider. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type ConsentFailure,
  type OauthProvider,
  consentFailures,
  getConsent,
  listRegistrations,
  saveRegistration,
  startConsent,
} from '../../../contract/consents.ts';
import type { BodyOf } from '../../../contract/endpoint.ts';
import { call } from '../../lib/api.ts';

export const registrationsQuery = queryOptions({
  queryKey: ['mailRegistrations'],
  queryFn: () => call(listRegistrations),
});

export const consentQuery = (id: string) =>
  queryOptions({
    queryKey: ['mailConsent', id],
    queryFn: () => call(getConsent, { params: { id } }),
    enabled: id !== '',
    staleTime: Infinity,
  });

export function useSaveRegistration(provider: OauthProvider, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NonNullable<BodyOf<typeof saveRegistration>>) =>
      call(saveRegistration, { params: { provider }, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: registrationsQuery.queryKey });
      onSaved();
    },
  });
}

/** @param beforeLeaving what has to be kept for the way back */
export function useStartConsent(beforeLeaving: () => void) {
  return useMutation({
    mutationFn: (body: NonNullable<BodyOf<typeof startConsent>>) => call(startConsent, { body }),
    onSuccess: ({ url }) => {
      beforeLeaving();
      location.assign(url);
    },
  });
}

export function failureIn(text: string | undefined): ConsentFailure | null {
  return consentFailures.find((one) => one === text) ?? null;
}

/** Templates and macros that I may use. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type MacroDraft,
  type Template,
  type TemplateDraft,
  createMacro,
  createTemplate,
  listMacros,
  listTemplates,
  removeMacro,
  removeTemplate,
  updateMacro,
  updateTemplate,
} from '../../../contract/macros.ts';
import { call } from '../../lib/api.ts';

const staleTime = 60_000;

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => call(listTemplates),
  staleTime,
});
export const macrosQuery = queryOptions({ queryKey: ['macros'], queryFn: () => call(listMacros), staleTime });

const noTemplates: Template[] = [];

export function useTemplates(): Template[] {
  return useQuery(templatesQuery).data?.items ?? noTemplates;
}

export function useSaveTemplate(id: string | undefined, onDone: () => void) {
  return useChange(
    (body: TemplateDraft) =>
      id === undefined ? call(createTemplate, { body }) : call(updateTemplate, { params: { id }, body }),
    onDone,
  );
}

export function useSaveMacro(id: string | undefined, onDone: () => void) {
  return useChange(
    (body: MacroDraft) =>
      id === undefined ? call(createMacro, { body }) : call(updateMacro, { params: { id }, body }),
    onDone,
  );
}

export function useRemove(what: 'template' | 'macro', onDone: () => void) {
  const endpoint = what === 'template' ? removeTemplate : removeMacro;
  return useChange((id: string) => call(endpoint, { params: { id } }), onDone);
}

function useChange<Input>(mutationFn: (input: Input) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      await Promise.all(
        [templatesQuery, macrosQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
      );
      onDone();
    },
  });
}

/** The company's own fields: a short list that many screens need and that seldom changes. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Field, type FieldOwner, listFields } from '../../../contract/fields.ts';
import { call } from '../../lib/api.ts';

const staleTime = 5 * 60_000;

export const fieldsQuery = queryOptions({ queryKey: ['fields'], queryFn: () => call(listFields), staleTime });

const noFields: Field[] = [];

/** Archived ones too. */
export function useFields(belongsTo: FieldOwner, subjectKindId: string | null = null): Field[] {
  const all = useQuery(fieldsQuery).data?.items ?? noFields;
  return all.filter((field) => field.belongsTo === belongsTo && field.subjectKindId === subjectKindId);
}

/** After a change of fields or forms. */
export function useRefreshFields(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(['fields', 'topicForm'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

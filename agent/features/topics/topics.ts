/** The tree of topics: a short list that every screen needs and that seldom changes. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SlaPolicy, listPolicies } from '../../../contract/sla.ts';
import { type Topic, getForm, listTopics } from '../../../contract/topics.ts';
import { call } from '../../lib/api.ts';

const staleTime = 5 * 60_000;

export const topicsQuery = queryOptions({
  queryKey: ['topics'],
  queryFn: () => call(listTopics),
  staleTime,
});

const noTopics: Topic[] = [];

/** Archived ones too: old tickets have them. */
export function useTopics(): Topic[] {
  return useQuery(topicsQuery).data?.items ?? noTopics;
}

const noPolicies: SlaPolicy[] = [];

/** Deadlines that a topic may ask for; the key is that of their own screens. */
export function usePolicies(): SlaPolicy[] {
  return useQuery({ queryKey: ['policies'], queryFn: () => call(listPolicies) }).data?.items ?? noPolicies;
}

/** «Доставка › Опоздал курьер». */
export function topicPath(topics: readonly Topic[], topic: Topic): string {
  const parent = topics.find((other) => other.id === topic.parentId);
  return parent ? `${topicPath(topics, parent)} › ${topic.name}` : topic.name;
}

/** 0 for the top level. */
export function depthOf(topics: readonly Topic[], topic: Topic): number {
  const parent = topics.find((other) => other.id === topic.parentId);
  return parent ? 1 + depthOf(topics, parent) : 0;
}

export function isUnder(topics: readonly Topic[], topic: Topic, ancestorId: string): boolean {
  if (topic.id === ancestorId) return true;
  const parent = topics.find((other) => other.id === topic.parentId);
  return parent ? isUnder(topics, parent, ancestorId) : false;
}

/** The whole form: of every ticket, of the topics above, of the topic itself. */
export const formQuery = (topicId: string | null) =>
  queryOptions({
    queryKey: ['topicForm', topicId],
    queryFn: () => call(getForm, topicId ? { query: { topicId } } : {}),
    staleTime,
  });

/** After a change of the tree or a form. */
export function useRefreshTopics(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(['topics', 'topicForm'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

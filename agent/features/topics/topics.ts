/** The tree of topics: a short list that every screen needs and that seldom changes. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Topic, listTopics } from '../../../contract/topics.ts';
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

/** «Доставка › Опоздал курьер». */
export function topicPath(topics: readonly Topic[], topic: Topic): string {
  const parent = topics.find((other) => other.id === topic.parentId);
  return parent ? `${topicPath(topics, parent)} › ${topic.name}` : topic.name;
}

/** Which templates answer a topic: those that name it or a topic above it, in the order in which they came. Pure. */
import type { Template } from '../../../contract/macros.ts';
import type { Topic } from '../../../contract/topics.ts';

export function byTopic<T extends Pick<Template, 'topicIds'>>(
  templates: readonly T[],
  topics: readonly Pick<Topic, 'id' | 'parentId'>[],
  topicId: string | null,
): { own: T[]; others: T[] } {
  const way = new Set(wayTo(topics, topicId));
  const isOwn = ({ topicIds }: T) => topicIds.some((id) => way.has(id));
  return { own: templates.filter(isOwn), others: templates.filter((one) => !isOwn(one)) };
}

function wayTo(topics: readonly Pick<Topic, 'id' | 'parentId'>[], topicId: string | null): string[] {
  if (topicId === null) return [];
  const parentId = topics.find((topic) => topic.id === topicId)?.parentId ?? null;
  return [topicId, ...wayTo(topics, parentId)];
}

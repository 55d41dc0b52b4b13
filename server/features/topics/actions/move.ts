/** Puts a topic under another parent, or elsewhere among its siblings. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { DEEPEST_LEVEL, heightOf, inTreeOrder, isUnder, wayTo } from '../rules.ts';
import { listTopics, lockTree, placeTopics } from '../sql.ts';
import type { TopicRow } from '../topic.ts';
import { refuseSetting, tellChanged } from './tell.ts';

/** Refuses `notFound`, `badSetting` for a ring or too deep a tree. */
export async function moveTopic(
  scope: Scope,
  id: string,
  { parentId, index }: { parentId: string | null; index: number },
): Promise<TopicRow> {
  await lockTree(scope.tx);
  const topics = inTreeOrder(await listTopics(scope.tx));
  const before = topics.find((topic) => topic.id === id) ?? refuse('notFound');
  if (parentId && !topics.some((topic) => topic.id === parentId)) refuse('notFound');
  if (parentId && isUnder(topics, parentId, id)) refuseSetting(scope, 'ring');
  const depth = parentId ? wayTo(topics, parentId).length : 0;
  if (depth + heightOf(topics, id) > DEEPEST_LEVEL) refuseSetting(scope, 'tooDeep');
  const siblings = topics.filter((other) => other.parentId === parentId && other.id !== id);
  const ids = siblings.map((other) => other.id).toSpliced(index, 0, id);
  await placeTopics(scope.tx, { ids, parentId });
  await tellChanged(scope, 'topic.move', before);
  return { ...before, parentId, position: ids.indexOf(id) + 1 };
}

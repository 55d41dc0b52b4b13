/** Renames a topic, changes what it gives to tickets, archives it with all below it, or brings it back. */
import type { BothLanguages } from '../../../../contract/shapes.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { inTreeOrder, isUnder, wayTo } from '../rules.ts';
import { listTopics, lockTree, setActive, updateTopic as write } from '../sql.ts';
import type { TopicRow } from '../topic.ts';
import type { TopicWishes } from './create.ts';
import { refuseFlawed, tellChanged } from './tell.ts';

/** Refuses `notFound`, `badSetting`. */
export async function updateTopic(
  scope: Scope,
  id: string,
  wishes: TopicWishes & { names?: BothLanguages; active?: boolean },
): Promise<TopicRow> {
  await lockTree(scope.tx);
  const topics = inTreeOrder(await listTopics(scope.tx));
  const before = topics.find((topic) => topic.id === id) ?? refuse('notFound');
  const topic = { ...before, ...wishes };
  await refuseFlawed(scope, topics, topic);
  await write(scope.tx, topic);
  if (topic.active !== before.active) {
    // What hangs on an archived topic cannot be chosen; what is brought back hangs on something.
    const along = topic.active ? wayTo(topics, id) : topics.filter((other) => isUnder(topics, other.id, id));
    await setActive(scope.tx, { ids: along.map((other) => other.id), active: topic.active });
  }
  await tellChanged(scope, 'topic.update', topic);
  return topic;
}

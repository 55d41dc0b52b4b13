/** Makes a topic. */
import type { BothLanguages } from '../../../../contract/shapes.ts';
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { DEEPEST_LEVEL, inTreeOrder, wayTo } from '../rules.ts';
import { insertTopic, listTopics, lockTree } from '../sql.ts';
import type { TopicRow } from '../topic.ts';
import { refuseFlawed, refuseSetting, tellChanged } from './tell.ts';

export type TopicWishes = Partial<
  Pick<
    TopicRow,
    'customerNames' | 'shownToCustomers' | 'teamId' | 'line' | 'priority' | 'slaPolicyId' | 'tags'
  >
>;

export interface NewTopic extends TopicWishes {
  names: BothLanguages;
  parentId?: string | null;
}

/** The last of its siblings. Refuses `badSetting` for no name or too deep a tree, `notFound` for an unknown parent or team. */
export async function createTopic(scope: Scope, given: NewTopic): Promise<TopicRow> {
  await lockTree(scope.tx);
  const topics = inTreeOrder(await listTopics(scope.tx));
  const parentId = given.parentId ?? null;
  const siblings = topics.filter((other) => other.parentId === parentId);
  const topic: TopicRow = {
    id: newId(),
    parentId,
    position: Math.max(0, ...siblings.map((other) => other.position)) + 1,
    names: given.names,
    customerNames: given.customerNames ?? { ru: '', en: '' },
    shownToCustomers: given.shownToCustomers ?? true,
    active: true,
    teamId: given.teamId ?? null,
    line: given.line ?? null,
    priority: given.priority ?? null,
    slaPolicyId: given.slaPolicyId ?? null,
    tags: given.tags ?? [],
  };
  await refuseFlawed(scope, topics, topic);
  if (parentId && wayTo(topics, parentId).length >= DEEPEST_LEVEL) refuseSetting(scope, 'tooDeep');
  await insertTopic(scope.tx, topic);
  await tellChanged(scope, 'topic.create', topic);
  return topic;
}

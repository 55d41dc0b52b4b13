/** The tree of topics: order of reading, ways to the root, what a topic gives to a ticket. Pure. */
import type { Priority } from '../../../contract/terms.ts';
import type { TopicRow } from './topic.ts';

type Branch = Pick<TopicRow, 'id' | 'parentId'>;

export const DEEPEST_LEVEL = 6;

/** Parents before children, siblings in the order in which they are given. */
export function inTreeOrder<T extends Branch>(topics: readonly T[]): T[] {
  const children = Map.groupBy(topics, (topic) => topic.parentId ?? '');
  const below = (id: string): T[] => (children.get(id) ?? []).flatMap((topic) => [topic, ...below(topic.id)]);
  return below('');
}

/** From the root down to the topic itself; empty when there is no such topic. */
export function wayTo<T extends Branch>(topics: readonly T[], id: string): T[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const way: T[] = [];
  for (let at = byId.get(id); at && way.length <= DEEPEST_LEVEL; at = byId.get(at.parentId ?? ''))
    way.unshift(at);
  return way;
}

/** How many levels there are from the topic itself down to its deepest descendant. */
export function heightOf(topics: readonly Branch[], id: string): number {
  const heights = topics.filter((topic) => topic.parentId === id).map((topic) => heightOf(topics, topic.id));
  return 1 + Math.max(0, ...heights);
}

/** The topic itself or one below it. */
export function isUnder(topics: readonly Branch[], id: string, ancestorId: string): boolean {
  return wayTo(topics, id).some((topic) => topic.id === ancestorId);
}

export interface TopicDefaults {
  teamId: string | null;
  line: number | null;
  priority: Priority | null;
  slaPolicyId: string | null;
  tags: string[];
}

/** What the topics on the way say, the nearest last: the last word counts, tags gather. */
export function defaultsAlong(way: readonly TopicDefaults[]): TopicDefaults {
  const said = <K extends keyof TopicDefaults>(name: K) =>
    way.findLast((topic) => topic[name] !== null)?.[name] ?? null;
  return {
    teamId: said('teamId'),
    line: said('line'),
    priority: said('priority'),
    slaPolicyId: said('slaPolicyId'),
    tags: [...new Set(way.flatMap((topic) => topic.tags))],
  };
}

/** What others may ask about topics. */
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { defaultsAlong, inTreeOrder, isUnder, wayTo, type TopicDefaults } from './rules.ts';
import { listTopics } from './sql.ts';
import type { TopicRow } from './topic.ts';

const LIFE_MS = 3_000;
const kept = new WeakMap<World, Map<string, { at: number; rows: TopicRow[] }>>();

/** Parents before children. Topics hardly ever change: they are remembered for three seconds. */
export async function allTopics(scope: ReadScope): Promise<TopicRow[]> {
  const ofWorld = kept.get(scope.world) ?? new Map<string, { at: number; rows: TopicRow[] }>();
  kept.set(scope.world, ofWorld);
  const known = ofWorld.get(scope.accountId);
  if (known && Date.now() - known.at < LIFE_MS) return known.rows;
  const rows = inTreeOrder(await listTopics(scope.tx));
  ofWorld.set(scope.accountId, { at: Date.now(), rows });
  return rows;
}

/** After a change, so that this node knows of it at once; the others do within three seconds. */
export function forgetTopics(scope: Pick<ReadScope, 'world' | 'accountId'>): void {
  kept.get(scope.world)?.delete(scope.accountId);
}

/** Archived ones too. Refuses `notFound`. */
export async function topicOf(scope: ReadScope, id: string): Promise<TopicRow> {
  return (await allTopics(scope)).find((topic) => topic.id === id) ?? refuse('notFound');
}

/** The topic itself or one below it. */
export async function isTopicUnder(scope: ReadScope, id: string, ancestorId: string): Promise<boolean> {
  return isUnder(await allTopics(scope), id, ancestorId);
}

/** What a ticket gets with the topic: its own defaults, and its parents' where it has none. Nothing for an unknown id. */
export async function defaultsOf(scope: ReadScope, topicId: string): Promise<TopicDefaults> {
  return defaultsAlong(wayTo(await allTopics(scope), topicId));
}

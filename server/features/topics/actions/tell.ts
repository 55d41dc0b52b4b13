/** What every change of the tree ends and begins with: it makes sense, it is written down, it is told. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { teamOf } from '../../staff/questions.ts';
import { topicsChanged } from '../events.ts';
import { lookAnewAtTopics } from '../questions.ts';
import type { TopicRow } from '../topic.ts';
import { flawWords, type Flaw } from '../words.ts';

export function refuseSetting(scope: Scope, flaw: Flaw): never {
  return refuse('badSetting', flawWords[scope.actor.language][flaw], { flaw });
}

/** Refuses `badSetting`, `notFound`. */
export async function refuseFlawed(
  scope: Scope,
  topics: readonly TopicRow[],
  { names, parentId, teamId }: TopicRow,
): Promise<void> {
  if (!names.ru.trim() && !names.en.trim()) refuseSetting(scope, 'noName');
  if (parentId && !topics.some((topic) => topic.id === parentId)) refuse('notFound');
  if (teamId) await teamOf(scope, teamId);
}

export async function tellChanged(
  scope: Scope,
  action: string,
  topic: Pick<TopicRow, 'id' | 'names'>,
): Promise<void> {
  await audit(scope, action, { topicId: topic.id, names: topic.names });
  announce(scope, topicsChanged, null, { topicIds: [topic.id] });
  lookAnewAtTopics(scope);
}

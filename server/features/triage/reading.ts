/** What the learned model thinks of a text, with answers that the desk still has: no archived topics, no closed teams. */
import type { TriageHead } from '../../../contract/triage.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { allTeams } from '../staff/questions.ts';
import { allTopics } from '../topics/questions.ts';
import { askModel, type Opinion } from './ask-model.ts';
import { modelOf } from './models.ts';
import { settingOf } from './settings.ts';

/** Empty for a desk that has not learned. */
export async function readingOf(scope: ReadScope, text: string): Promise<Opinion[]> {
  const model = await modelOf(scope);
  if (!model) return [];
  const [topics, teams, setting] = await Promise.all([allTopics(scope), allTeams(scope), settingOf(scope)]);
  const topicIds = new Set(topics.filter(({ active }) => active).map(({ id }) => id));
  const teamIds = new Set(teams.map(({ id }) => id));
  const isOffered = (head: TriageHead, value: string) =>
    head === 'topic' ? topicIds.has(value) : head !== 'team' || teamIds.has(value);
  return askModel(model, text, setting, isOffered);
}

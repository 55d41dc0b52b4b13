/** Names behind the ids that rules hold, for sentences. */
import type { ReadScope } from '../../platform/scope.ts';
import { allAgents, allTeams } from '../staff/questions.ts';
import { allStatuses } from '../tickets/statuses.ts';
import { allTopics } from '../topics/questions.ts';
import type { NamesById } from './in-words.ts';

export async function namesById(scope: ReadScope): Promise<NamesById> {
  const [topics, ...lists] = await Promise.all([
    allTopics(scope),
    allAgents(scope),
    allTeams(scope),
    allStatuses(scope),
  ]);
  const named = topics.map(({ id, names }) => [id, names[scope.actor.language]] as const);
  return new Map([...named, ...lists.flat().map(({ id, name }) => [id, name] as const)]);
}

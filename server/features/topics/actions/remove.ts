/** Removes a topic that nothing hangs on. */
import { inLanguage } from '../../../platform/both-languages.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { deleteTopic, listTopics, lockTree, ticketWith } from '../sql.ts';
import { flawWords } from '../words.ts';
import { tellChanged } from './tell.ts';

/** Refuses `notFound`, `inUse`: what a ticket has ever had is archived instead. */
export async function removeTopic(scope: Scope, id: string): Promise<void> {
  await lockTree(scope.tx);
  const topics = await listTopics(scope.tx);
  const topic = topics.find((one) => one.id === id) ?? refuse('notFound');
  const { language } = scope.actor;
  const child = topics.find((one) => one.parentId === id);
  if (child) refuse('inUse', flawWords[language].parentOf(inLanguage(child.names, language)));
  const ticket = await ticketWith(scope.tx, { topicId: id });
  if (ticket) refuse('inUse', flawWords[language].usedBy(ticket.number));
  await deleteTopic(scope.tx, { id });
  await tellChanged(scope, 'topic.remove', topic);
}

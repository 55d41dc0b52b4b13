/** Binds the topics' endpoints to what they do. */
import * as contract from '../../../contract/topics.ts';
import { inLanguage } from '../../platform/both-languages.ts';
import { read, type Route } from '../../platform/http/route.ts';
import { allTopics } from './questions.ts';
import type { TopicRow } from './topic.ts';

export const topicRoutes: readonly Route[] = [
  read(contract.listTopics, async (scope) => ({
    items: (await allTopics(scope)).map((topic) => shaped(topic, scope.actor.language)),
  })),
];

function shaped(topic: TopicRow, language: 'ru' | 'en') {
  return { ...topic, name: inLanguage(topic.names, language) };
}

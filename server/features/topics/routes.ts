/** Binds the topics' endpoints to what they do. */
import type { FormItem, Topic } from '../../../contract/topics.ts';
import * as contract from '../../../contract/topics.ts';
import { inLanguage } from '../../platform/both-languages.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { shapeField } from '../fields/shape.ts';
import { createTopic } from './actions/create.ts';
import { moveTopic } from './actions/move.ts';
import { removeTopic } from './actions/remove.ts';
import { setForm } from './actions/set-form.ts';
import { updateTopic } from './actions/update.ts';
import type { FormPlace } from './form.ts';
import { allTopics, formOfTopic, topicOf } from './questions.ts';
import type { TopicRow } from './topic.ts';

export const topicRoutes: readonly Route[] = [
  read(contract.listTopics, async (scope) => ({
    items: (await allTopics(scope)).map((topic) => shapeTopic(topic, scope.actor.language)),
  })),
  write(contract.createTopic, async (scope, { body }) =>
    shapeTopic(await createTopic(scope, body), scope.actor.language),
  ),
  write(contract.updateTopic, async (scope, { params, body }) =>
    shapeTopic(await updateTopic(scope, params.id, body), scope.actor.language),
  ),
  write(contract.moveTopic, async (scope, { params, body }) =>
    shapeTopic(await moveTopic(scope, params.id, body), scope.actor.language),
  ),
  write(contract.removeTopic, async (scope, { params }) => {
    await removeTopic(scope, params.id);
    return done;
  }),
  read(contract.getForm, async (scope, { query }) => {
    if (query.topicId) await topicOf(scope, query.topicId);
    return { items: shapeForm(await formOfTopic(scope, query.topicId ?? null), scope.actor.language) };
  }),
  write(contract.setForm, async (scope, { params, body }) => ({
    items: shapeForm(await setForm(scope, params.id, body.items), scope.actor.language),
  })),
];

function shapeTopic(topic: TopicRow, language: 'ru' | 'en'): Topic {
  return { ...topic, line: topic.line as Topic['line'], name: inLanguage(topic.names, language) };
}

function shapeForm(form: readonly FormPlace[], language: 'ru' | 'en'): FormItem[] {
  return form.map((place) => ({ ...place, field: shapeField(place.field, language) }));
}

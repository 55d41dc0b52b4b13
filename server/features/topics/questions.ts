/** What others may ask about topics and their forms. */
import { inLanguage } from '../../platform/both-languages.ts';
import { keptFor } from '../../platform/kept-for.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope, Scope } from '../../platform/scope.ts';
import { fillValues } from '../fields/actions/fill.ts';
import type { Values } from '../fields/field.ts';
import { allFields, fieldsOf } from '../fields/questions.ts';
import { findForField } from '../subjects/questions.ts';
import { formOf, missingAtSolve, missingForCustomer, shownNow, type FormPlace } from './form.ts';
import { defaultsAlong, inTreeOrder, isUnder, wayTo, type TopicDefaults } from './rules.ts';
import { listPlaces, listTopics } from './sql.ts';
import type { TopicRow } from './topic.ts';

const keptTopics = keptFor(async (scope) => inTreeOrder(await listTopics(scope.tx)));
const keptPlaces = keptFor((scope) => listPlaces(scope.tx));

/** Parents before children, archived ones too. Topics hardly ever change: they are remembered for three seconds. */
export function allTopics(scope: ReadScope): Promise<TopicRow[]> {
  return keptTopics.of(scope);
}

/** Called with a change; the other nodes know of it within three seconds. */
export function lookAnewAtTopics(scope: Scope): void {
  keptTopics.changed(scope);
  keptPlaces.changed(scope);
}

/** Archived ones too. Refuses `notFound`. */
export async function topicOf(scope: ReadScope, id: string): Promise<TopicRow> {
  return (await keptTopics.find(scope, (all) => all.find((topic) => topic.id === id))) ?? refuse('notFound');
}

/** The topic itself or one below it. */
export async function isTopicUnder(scope: ReadScope, id: string, ancestorId: string): Promise<boolean> {
  return isUnder(await allTopics(scope), id, ancestorId);
}

/** What a ticket gets with the topic: its own defaults, and its parents' where it has none. Nothing for an unknown id. */
export async function defaultsOf(scope: ReadScope, topicId: string): Promise<TopicDefaults> {
  return defaultsAlong(wayTo(await allTopics(scope), topicId));
}

/** The whole form: of every ticket, of the parents, of the topic itself. */
export async function formOfTopic(scope: ReadScope, topicId: string | null): Promise<FormPlace[]> {
  const [fields, topics, places] = await Promise.all([
    allFields(scope),
    allTopics(scope),
    keptPlaces.of(scope),
  ]);
  return formOf(fields, topics, places, topicId);
}

/** New values of a ticket's fields, checked. Refuses `badField`. */
export async function filledValues(scope: Scope, before: Values, given: Values): Promise<Values> {
  return fillValues(scope, await fieldsOf(scope, 'ticket'), before, given, (field, text) =>
    findForField(scope, field, text),
  );
}

/** Refuses `fieldsMissing` while something that is needed for solving is empty. */
export async function refuseUnfilled(
  scope: ReadScope,
  ticket: { topicId: string | null; fields: Values },
): Promise<void> {
  refuseMissing(scope, missingAtSolve(await formOfTopic(scope, ticket.topicId), ticket.fields));
}

/** What the customer is asked now: fields of the form that are for him and show by what is filled already. */
export async function askedOfCustomer(
  scope: ReadScope,
  ticket: { topicId: string | null; fields: Values },
): Promise<FormPlace[]> {
  const form = await formOfTopic(scope, ticket.topicId);
  return shownNow(form, ticket.fields).filter(
    ({ field, forCustomer }) => forCustomer !== 'hidden' && field.kind !== 'file',
  );
}

/** Refuses `fieldsMissing` while one of these that a customer must fill is empty. */
export function refuseUnfilledBy(scope: ReadScope, asked: readonly FormPlace[], values: Values): void {
  refuseMissing(
    scope,
    missingForCustomer(
      asked.map((place) => ({ ...place, shownWhen: null })),
      values,
    ),
  );
}

function refuseMissing(scope: ReadScope, missing: readonly FormPlace['field'][]): void {
  if (missing.length === 0) return;
  const names = missing.map((field) => inLanguage(field.names, scope.actor.language));
  refuse(
    'fieldsMissing',
    names.join(', '),
    missing.map((field, at) => ({ fieldId: field.id, key: field.key, name: names[at] })),
  );
}
